import { ROLES } from '../access/role.js'
import { SelectField } from '../frame/field.js'
import type { OperatorContext } from '../frame/route.js'
import { mayGrant, SERVER } from './may-grant.js'

/** What is granted, as it was typed, and what is wrong with it, by field. */
export interface GrantForm {
  readonly role: string
  readonly where: string
  readonly mistakes: ReadonlyMap<string, string>
}

export interface GrantFieldsProps {
  readonly c: OperatorContext
  readonly form: GrantForm
  /** Before the names of the fields, where a page has them twice. */
  readonly prefix?: string
}

/** Which role, and, for whoever may grant it everywhere, on which sites. */
export function GrantFields({ c, form: { role, where, mistakes }, prefix = '' }: GrantFieldsProps) {
  const { site, standing, texts } = c.var
  const t = texts.people
  return (
    <>
      <SelectField
        name={`${prefix}role`}
        label={t.role}
        value={role}
        options={ROLES.map(each => [each, texts.frame.roles[each]])}
        mistake={mistakes.get('role')}
      />
      {standing && mayGrant(standing, SERVER) && (
        <SelectField
          name={`${prefix}where`}
          label={t.where}
          value={where}
          options={[
            ['site', site.site],
            ['server', t.everySite],
          ]}
          mistake={mistakes.get('where')}
        />
      )}
    </>
  )
}
