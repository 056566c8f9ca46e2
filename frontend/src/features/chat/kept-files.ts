/** Files of one name each that outlive the page. */
export interface KeptFiles {
  put: (id: string, file: File) => Promise<void>
  get: (id: string) => Promise<File | null>
  drop: (id: string) => Promise<void>
}

const NAME_HEADER = 'X-File-Name'
const addressOf = (id: string) => `/chat-file/${id}`

/** In the browser's own store of answers, which takes files of any size; without one nothing is kept. */
export function keptFiles(room: string): KeptFiles {
  const open = () => ('caches' in globalThis ? caches.open(room) : null)
  return {
    put: async (id, file) => {
      const headers = { 'Content-Type': file.type, [NAME_HEADER]: encodeURIComponent(file.name) }
      await (await open())?.put(addressOf(id), new Response(file, { headers }))
    },
    get: async (id) => {
      const kept = await (await open())?.match(addressOf(id))
      if (!kept) return null
      const name = decodeURIComponent(kept.headers.get(NAME_HEADER) ?? '')
      return new File([await kept.blob()], name, { type: kept.headers.get('Content-Type') ?? '' })
    },
    drop: async (id) => {
      await (await open())?.delete(addressOf(id))
    },
  }
}
