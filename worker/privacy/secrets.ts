const encoder = new TextEncoder()

/** 256 random bits, base64url: 43 characters. */
export function newSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** 128 random bits, base64url: a public id that cannot be guessed or walked through. */
export function newId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)))
}

/** The same for something that already has a name: one name, one id, and nobody without the service's key can tell it. */
export async function derivedId(key: string, purpose: string, text: string): Promise<string> {
  const hash = await keyedHash(key, purpose, text)
  return base64url(Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16)))
}

const referenceAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A case number: ten letters and digits without look-alikes (no 0 O 1 I L U). It opens nothing. */
export function newReference(): string {
  let reference = ''
  while (reference.length < 10) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      // 240 is the last multiple of 30 below 256: bytes above it would favour the first letters.
      if (byte < 240 && reference.length < 10) reference += referenceAlphabet[byte % referenceAlphabet.length]
    }
  }
  return reference
}

/** SHA-256 of the UTF-8 bytes of a text, hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return hexadecimal(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
}

const keys = new Map<string, Promise<CryptoKey>>()

/**
 * HMAC-SHA256 under the service's key, hexadecimal: what is stored instead of a token, an address or a body.
 * `purpose` separates the uses, so that equal inputs of two uses have unrelated hashes.
 */
export async function keyedHash(key: string, purpose: string, text: string): Promise<string> {
  let imported = keys.get(key)
  if (!imported) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    imported = crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign'])
    keys.set(key, imported)
  }
  return hexadecimal(await crypto.subtle.sign('HMAC', await imported, encoder.encode(`${purpose}\n${text}`)))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function hexadecimal(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
