/** Reports of conditions through the browser's own notices, where the reader has allowed them. */
import type { ConditionEvent } from '@/lib/conditions/condition';
import { eventText } from '@/lib/conditions/wording';
import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import type { Issuer } from '@/lib/universe/issuer';

const PREFIX = 'condition ';
const NOTICES = { permissions: ['notifications' as const] };

/** True once the browser has taken it; the same event shown twice is one notice. */
export async function tellCondition(event: ConditionEvent, issuer: Issuer): Promise<boolean> {
  try {
    if (!(await browser.permissions.contains(NOTICES))) return false;
    await browser.notifications.create(`${PREFIX}${event.issuer} ${event.id}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: issuer.short_name,
      message: eventText(event),
    });
    return true;
  } catch (error) {
    logError('conditions.tell', error);
    return false;
  }
}

let isListening = false;

/** A click on a notice opens the company; the API is there only once the permission is. */
export function listenToNotices(): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (isListening || !notifications) return;
  isListening = true;
  notifications.onClicked.addListener((id) => {
    if (!id.startsWith(PREFIX)) return;
    const [issuer = ''] = id.slice(PREFIX.length).split(' ');
    browser.tabs
      .create({ url: browser.runtime.getURL(`/options.html#watchlist/${issuer}` as never) })
      .catch((error) => logError('conditions.open', error));
    notifications.clear(id).catch((error) => logError('conditions.clear', error));
  });
}
