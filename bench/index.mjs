// npm run bench: the browser's part beside its peers; with `--server`, the receipt server beside its own.
await import(process.argv.includes('--server') ? './server/run.mjs' : './run.mjs')
