/** Fetches what the build packed (`pack`), and opens it: the phone keeps texts at four tenths of their size. */
export async function unpack<Value>(url: string): Promise<Value> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url} : ${response.status}`)
  const opened = response.body.pipeThrough(new DecompressionStream('deflate'))
  return (await new Response(opened).json()) as Value
}
