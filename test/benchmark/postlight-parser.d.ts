/** The parser ships without types; this is the part that the benchmark calls. */
declare module '@postlight/parser' {
  interface Parsed {
    readonly title: string | null;
    readonly author: string | null;
    readonly date_published: string | null;
    readonly content: string | null;
  }
  const parser: {
    parse(
      url: string,
      options: { readonly html: string; readonly contentType: 'text'; readonly fetchAllPages: false },
    ): Promise<Parsed>;
  };
  export default parser;
}
