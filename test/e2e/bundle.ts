import { resolve } from 'node:path'
import { build, type PluginOption } from 'vite'

const made = new Map<string, Promise<string>>()

/** A page's script with the packages that it imports, as a site's own build would make it. @param entry - from the repository's root. */
export function bundle(entry: string, plugins: PluginOption[] = []): Promise<string> {
  const script = made.get(entry) ?? bundled(entry, plugins)
  made.set(entry, script)
  return script
}

async function bundled(entry: string, plugins: PluginOption[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry: resolve(entry), formats: ['iife'], name: 'page' } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`)
  return output.output[0].code
}
