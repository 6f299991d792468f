/** Its tables of single characters: `from to|from to|…`. The package types only what converts by them. */
declare module "opencc-js/dict/STCharacters" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/TSCharacters" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/TWVariants" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/HKVariants" {
  const entries: string;
  export default entries;
}
