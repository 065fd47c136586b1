import { quoteOf, translationOf } from './accounts.ts';
import type { Card } from './cards.ts';
import type { Scope } from './scope.ts';

/** A difference as plain text: the question, what differs, then each account with everyone's own words and where they stand. */
export function cardAsText(scope: Scope, card: Card): string {
  const { t, lang, reading, page } = scope;
  const lines = [card.point.question[lang], card.lede];
  for (const account of card.accounts) {
    lines.push('', `${account.label}:`);
    for (const index of account.passages) {
      const passage = reading.passages[index];
      if (passage) lines.push(`- ${t('thisPage')} (${page.url}): “${quoteOf(passage)}”`);
    }
    for (const { source, quote, translated } of account.claims) {
      const known = scope.source(source);
      const translation = known && translationOf(quote, known.lang, scope);
      const ours = translation ? ` (${t('ourTranslation')}: ${translation})` : '';
      const at = known?.url ? `, ${known.url}` : '';
      lines.push(`- ${known?.outlet ?? source} (${known?.lang}${at}): “${quote.text}”${ours}`);
      if (translated) lines.push(`  ${t('mayBeTranslation')}: ${translated[lang]}`);
    }
  }
  return lines.join('\n');
}
