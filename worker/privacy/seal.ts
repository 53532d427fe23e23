const encoder = new TextEncoder()

/** Encrypts under a key made from the service's own, bound to its place: moved to another row it does not open. */
export async function seal(secret: string, place: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(place) }
  const sealed = await crypto.subtle.encrypt(algorithm, await keyOf(secret), encoder.encode(text))
  return `1.${text64(iv)}.${text64(new Uint8Array(sealed))}`
}

/** What was sealed at this place. Throws when it was changed, moved, or sealed under another key. */
export async function unseal(secret: string, place: string, sealed: string): Promise<string> {
  const [version, iv, data] = sealed.split('.')
  if (version !== '1' || iv === undefined || data === undefined) throw new Error('Sealed in an unknown way')
  const algorithm = { name: 'AES-GCM', iv: bytes64(iv), additionalData: encoder.encode(place) }
  return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await keyOf(secret), bytes64(data)))
}

const keys = new Map<string, Promise<CryptoKey>>()

function keyOf(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret)
  if (!key) {
    key = deriveKey(secret)
    keys.set(secret, key)
  }
  return key
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode('connector-secrets') }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function text64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function bytes64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
