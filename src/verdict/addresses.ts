/** Words that stand before a name as a rule: what they name together is no surer than the name alone. */
export const USUAL_ADDRESSES = wordsOf(
  'pak bapak bapa bpk bu buk ibu ibuk bang abang kak kaka kakak mas mbak mbah haji ustad ustadz kyai kiai nyai bunda ayah buya tuan bung cak gus ning ' +
    'mama nona nyong om tante pace mace pakde bude paklek kang teh teteh aa neng uda uni ajo wak cik datuk buyung lae ito opung dokter dr ' +
    'calon cabup cagub official resmi center centre channel',
);

/** Words with which people are addressed: a name follows, and they are no part of it. */
export const ADDRESSES: ReadonlySet<string> = new Set([
  ...USUAL_ADDRESSES,
  ...wordsOf(
    'ayuk koh abah ceu mak emak bidan babeh mpok puang daeng dg bli miq bundo mang guru karaeng lik habib acil',
  ),
]);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
