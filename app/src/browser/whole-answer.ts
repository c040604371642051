/** An answer with all of its words, or nothing but what broke it off: a line may fall in the midst of one. */
export async function wholeAnswer(answer: Response): Promise<Response> {
  const { status, statusText, headers } = answer;
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
}
