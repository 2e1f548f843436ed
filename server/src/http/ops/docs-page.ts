/** As much of an OpenAPI document as the page shows. */
interface Described {
  readonly info?: { readonly title?: string; readonly description?: string | undefined }
  readonly paths?: object | undefined
}

interface Operation {
  readonly summary?: string
  readonly security?: readonly unknown[]
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: unknown }> }
  readonly responses?: Record<string, { readonly content?: Record<string, { readonly schema?: unknown }> }>
}

export const DOCS_STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid; padding: 1rem 0; }
h2 { font: 600 1.1rem ui-monospace, monospace; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 24rem; padding: .75rem; border: 1px solid; border-radius: .5rem; font-size: .85rem; }
`

/** The API as a page: one section a call, drawn here so that the page needs no script. */
export function docsPage({ info, paths }: Described): string {
  const sections = Object.entries(paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, operation]) =>
      section(method, path, operation),
    ),
  )
  const title = escaped(info?.title ?? '')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<h1>${title} API</h1>
<p>${escaped(info?.description ?? '')} The same for programs: <a href="/api/openapi.json">openapi.json</a>.</p>
${sections.join('\n')}
</body>
</html>`
}

function section(method: string, path: string, { summary, security, requestBody, responses }: Operation): string {
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  const answers = Object.entries(responses ?? {}).map(([status, { content }]) => {
    const schema = Object.values(content ?? {})[0]?.schema
    return schema ? details(`Answer ${status}`, schema) : `<p>Answer ${escaped(status)}: no body</p>`
  })
  return `<section>
<h2>${escaped(method.toUpperCase())} ${escaped(path)}</h2>
<p>${escaped(summary ?? '')}${security ? ' <em>With a token: Authorization: Bearer …</em>' : ''}</p>
${body ? details('Body', body) : ''}
${answers.join('\n')}
</section>`
}

function details(label: string, schema: unknown): string {
  return `<details><summary>${escaped(label)}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
