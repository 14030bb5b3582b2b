import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'

const { version } = createRequire(import.meta.url)('./package.json')
const namesIn = (folder, not) =>
  readdirSync(folder)
    .filter(file => file.endsWith('.ts') && !not.includes(file))
    .map(file => basename(file, '.ts'))

/** Svelte's files go out as they are: a site's own build compiles them, once for browsers and once for its server. */
const svelteFiles = {
  name: 'svelte-files',
  resolveId: id => (id.endsWith('.svelte') ? { id, external: true } : null),
  generateBundle() {
    for (const name of readdirSync('src/entry/svelte').filter(file => file.endsWith('.svelte'))) {
      const source = readFileSync(`src/entry/svelte/${name}`)
      this.emitFile({ type: 'asset', fileName: `entry/svelte/${name}`, source })
    }
  },
}

/** `import text from './x.css?raw'`, as Vite has it: a style sheet as its text, without what only its authors read. */
const stylesAsText = {
  name: 'styles-as-text',
  resolveId: (source, importer) =>
    source.endsWith('.css?raw') ? join(dirname(importer), source.slice(0, -'?raw'.length)) : null,
  load: id => (id.endsWith('.css') ? `export default ${JSON.stringify(squeezed(readFileSync(id, 'utf8')))}` : null),
}

const squeezed = style =>
  style
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/ ?([{};,>!])[ \n]*/g, '$1')
    .replace(/: /g, ':')

/** React Server Components must be told of what is for browsers; Rollup drops the line where it stands in a module. */
const forClients = ({ name }) => (name === 'entry/react' ? "'use client'" : '')

/**
 * Two stages, so that TypeScript runs once: `src` becomes modules and types in
 * dist/lib, one for one; what browsers load is bundled from those.
 */
const modules = {
  input: [
    ...namesIn('src/entry', ['globals.d.ts']).map(name => `src/entry/${name}.ts`),
    ...namesIn('src/services', []).map(name => `src/services/${name}.ts`),
    ...namesIn('src/islands', []).map(name => `src/islands/${name}.ts`),
    ...namesIn('src/email', []).map(name => `src/email/${name}.ts`),
    ...namesIn('src/cli', []).map(name => `src/cli/${name}.ts`),
    'src/entry/svelte/index.ts',
    'src/entry/testing/index.ts',
    'src/server/index.ts',
    'src/server/edge.ts',
    'src/contract/json-schema.ts',
  ],
  output: { dir: 'dist/lib', format: 'es', preserveModules: true, preserveModulesRoot: 'src', banner: forClients },
  external: id => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('src/'),
  plugins: [
    svelteFiles,
    stylesAsText,
    replace({ preventAssignment: true, __VERSION__: JSON.stringify(version) }),
    // A type error is found by `npm run check`; it does not keep anybody from trying what they build.
    typescript({ tsconfig: 'tsconfig.build.json', noEmitOnError: false }),
  ],
}

/** Spaces in a style sheet's text are bytes that a visitor pays for. */
const squeezeStyles = {
  name: 'squeeze-styles',
  transform: (code, id) =>
    /\/styles\.js$|\/looks\//.test(id)
      ? { code: code.replace(/\s*\n\s*/g, '\n').replace(/ ?([{};:,>!])[ \n]*/g, '$1'), map: null }
      : null,
}

/** `let` is shorter, and in code that has been checked it says the same. */
const letInsteadOfConst = {
  name: 'let-instead-of-const',
  renderChunk(code) {
    const starts = []
    const visit = node => {
      if (node?.type === 'VariableDeclaration' && node.kind === 'const') starts.push(node.start)
      if (node && typeof node === 'object') Object.values(node).forEach(visit)
    }
    visit(this.parse(code))
    const parts = [0, ...starts.sort((a, b) => a - b)].map((start, n, all) => code.slice(start, all[n + 1]))
    return { code: parts.map((part, n) => (n > 0 ? part.replace('const', 'let') : part)).join(''), map: null }
  },
}

const bundled = (compress = {}) => [
  nodeResolve({ browser: true }),
  // Nano Stores asks for it; a page has no `process`.
  replace({ preventAssignment: true, 'process.env.NODE_ENV': '"production"' }),
  letInsteadOfConst,
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 10, unsafe_arrows: true, keep_fargs: false, ...compress },
  }),
]
const forBrowsers = bundled()

const script = (input, file) => ({
  input: `dist/lib/entry/${input}.js`,
  output: { file, format: 'iife' },
  // Alike things beside each other pack better; in the larger files it is the other way round.
  plugins: bundled({ hoist_funs: true }),
})

/** Each a file of its own; what the vendors that cannot be stopped have in common is loaded once. */
const services = namesIn('src/services', ['define.ts', 'index.ts', 'all.ts', 'consent-mode.ts', 'queue.ts']).map(
  name => ({
    input: `dist/lib/services/${name}.js`,
    output: { file: `dist/services/${name}.js`, format: 'es' },
    external: ['./silence.js'],
    makeAbsoluteExternalsRelative: false,
    plugins: forBrowsers,
  }),
)

/** Parts that load when needed. What one of them loads itself is another such file, beside it. */
const later = name => ({
  input: `dist/lib/entry/${name}.js`,
  output: { file: `dist/askfirst-${name}.js`, format: 'es', paths: id => id.replace(/^\.\//, './askfirst-') },
  external: ['./from-server.js', './import.js', './markup.js', './misuse.js', './newcomers.js', './signals.js'],
  makeAbsoluteExternalsRelative: false,
  plugins: forBrowsers,
})

/** Placeholders alone, for a visitor who has refused; the languages beside them are the interface's. */
const hold = {
  input: 'dist/lib/ui/hold/index.js',
  external: /\/i18n\/(?!en)..\.js$/,
  output: { file: 'dist/askfirst-hold.js', format: 'es', paths: id => id.replace(/.*\/i18n\//, './locales/') },
  plugins: [squeezeStyles, ...forBrowsers],
}

const ui = {
  input: { 'askfirst-ui': 'dist/lib/ui/mount.js' },
  // The first layer's file is also where the second finds what they share: one request fewer.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames({ facadeModuleId }) {
      if (facadeModuleId?.includes('/i18n/')) return 'locales/[name].js'
      const [, folder] = /\/(authorities|looks)\//.exec(facadeModuleId ?? '') ?? []
      return folder ? `${folder}/[name].js` : 'askfirst-[name].js'
    },
  },
  plugins: [squeezeStyles, ...forBrowsers],
}

/** Scripts of the operator's pages, and the style that one of them brings. */
const island = (input, name) => ({
  input,
  output: { file: `dist/operator/${name}.js`, format: 'es' },
  plugins: bundled(),
})
const plotStyle = {
  name: 'plot-style',
  generateBundle() {
    const source = readFileSync('node_modules/uplot/dist/uPlot.min.css')
    this.emitFile({ type: 'asset', fileName: 'chart.css', source })
  },
}
const chart = island('dist/lib/islands/chart.js', 'chart')
const islands = [
  { ...chart, plugins: [...chart.plugins, plotStyle] },
  // What checks a proof for visitors does so for operators.
  island('dist/lib/entry/proof.js', 'proof'),
  // What draws a notice for visitors draws it again for operators.
  island('dist/lib/entry/redraw.js', 'redraw'),
  ...namesIn('src/islands', ['chart.ts']).map(name => island(`dist/lib/islands/${name}.js`, name)),
]

const esm = {
  input: { index: 'dist/lib/entry/index.js', services: 'dist/lib/services/index.js' },
  output: { dir: 'dist/esm', format: 'es', chunkFileNames: '[name].js' },
  plugins: [squeezeStyles, nodeResolve({ browser: true }), forBrowsers[1]],
}

export default [
  modules,
  script('script', 'dist/askfirst.js'),
  script('compiled', 'dist/askfirst-compiled.js'),
  script('guard', 'dist/askfirst-guard.js'),
  script('stub', 'dist/askfirst-stub.js'),
  script('early', 'dist/askfirst-early.js'),
  script('address', 'dist/askfirst-address.js'),
  script('proof', 'dist/askfirst-proof.js'),
  later('config'),
  later('acts'),
  hold,
  later('from-server'),
  later('import'),
  later('misuse'),
  later('signals'),
  later('markup'),
  later('release'),
  later('newcomers'),
  ui,
  ...islands,
  esm,
  ...services,
]
