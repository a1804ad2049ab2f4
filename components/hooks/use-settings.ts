import { useEffect, useState } from 'react';
import { ask } from '@/lib/protocol/client';
import type { Settings } from '@/lib/settings/settings';

/** The reader's settings; a change is shown at once and taken back, with the reason, when it could not be kept. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    void ask('settings.get', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
      else setNotice(reply.message);
    });
  }, []);
  const change = async (wanted: Partial<Settings>) => {
    if (!settings) return;
    setSettings({ ...settings, ...wanted });
    const reply = await ask('settings.set', { change: wanted });
    setSettings(reply.ok ? reply.value : settings);
    setNotice(reply.ok ? null : reply.message);
  };
  return { settings, notice, change };
}
