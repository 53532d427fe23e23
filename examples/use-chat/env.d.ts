interface ImportMetaEnv {
  /** Address of the service; empty when Vite passes requests on. */
  readonly VITE_RECOURS?: string
  /** Public name of the shop. */
  readonly VITE_MERCHANT?: string
}
