/** Gives the shopper a file to keep. */
export function save(name: string, text: string, type = 'text/plain') {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** The same, whatever it holds. */
export function saveBlob(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4)
}
