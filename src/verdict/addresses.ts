/** Words with which people are addressed: a name follows, and they are no part of it. */
export const ADDRESSES = new Set(
  (
    'pak bapak bapa bpk bu ibu bang abang kak kaka kakak mas mbak mbah haji ustad ustadz kyai kiai nyai bunda ayah buya tuan bung cak gus ning ' +
    'mama nona nyong om tante pace mace pakde bude paklek kang teh teteh aa neng uda uni ajo wak cik datuk buyung lae ito opung dokter dr ' +
    'calon cabup cagub official resmi center centre channel'
  ).split(' '),
);
