/** Fills a running demonstration with its merchant and its people; repeated, it changes nothing. */
export async function seed(publicOrigin: string): Promise<void> {
  const response = await fetch(`${publicOrigin}/demo/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  if (!response.ok) throw new Error(`The demonstration could not be seeded: ${response.status}`)
}

if (import.meta.main) await seed(process.argv[2] ?? 'http://127.0.0.1:8787')
