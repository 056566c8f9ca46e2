// Types of the three APIs from the OpenAPI files that `manage.py openapi` writes beside them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

for (const name of ['shared', 'workshop', 'console']) {
  const source = `src/api/${name}.openapi.json`
  if (!existsSync(source)) {
    console.log(`${source} is missing: run "manage.py openapi" first`)
    continue
  }
  const types = astToString(await openapiTS(JSON.parse(readFileSync(source, 'utf8'))))
  writeFileSync(
    `src/api/${name}.d.ts`,
    `/* Generated from ${name}.openapi.json by "npm run api". */\n${types}`,
  )
  console.log(`src/api/${name}.d.ts`)
}
