/** Words with which people are addressed: a name follows, and they are no part of it. */
export const ADDRESSES = new Set(
  'pak bapak bu ibu bang kak mas mbak haji ustad ustadz kyai bunda buya tuan bung cak gus official resmi center centre channel'.split(
    ' ',
  ),
);
