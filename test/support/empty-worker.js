/** Answers nothing: it stands for a moment where the service will, so that its port is known. */
export default { fetch: () => new Response(null, { status: 503 }) }
