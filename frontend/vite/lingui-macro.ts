import { transformAsync } from '@babel/core'
import type { Plugin } from 'vite'

/** Lingui's macros need Babel, which the React plugin no longer carries: only files that use a macro pass through it. */
export function linguiMacro(): Plugin {
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: ['@lingui/babel-plugin-lingui-macro'],
        })
        return result?.code == null ? null : { code: result.code, map: result.map }
      },
    },
  }
}
