import { describe, expect, it } from 'vitest';
import { TestArea } from './fixture';
import { NO_SETTINGS, PageStorage, PREFIX } from './storage';

const denied = () => {
  throw new Error('denied');
};

describe('the browser’s storage', () => {
  it('keeps settings and scenarios under one prefix, apart by key', () => {
    const area = new TestArea();
    const first = new PageStorage(() => area);
    const second = new PageStorage(() => area, 'second');
    expect(first.save('plan', '#s=1.a')).toBe(true);
    expect(first.saveSettings({ ...NO_SETTINGS, theme: 'dark', lang: 'en' })).toBe(true);
    expect(first.saved('plan')).toBe('#s=1.a');
    expect(first.settings()).toMatchObject({ theme: 'dark', lang: 'en' });
    expect(second.saved('plan')).toBeNull();
    expect(second.settings()).toEqual(NO_SETTINGS);
    for (let at = 0; at < area.length; at += 1) expect(area.key(at)).toMatch(new RegExp(`^${PREFIX}`));
  });

  it('clears its own and nothing else', () => {
    const area = new TestArea();
    area.setItem('host', 'kept');
    const storage = new PageStorage(() => area);
    storage.save('plan', 'a');
    storage.save('other', 'b');
    storage.clear();
    expect(area.length).toBe(1);
    expect(area.getItem('host')).toBe('kept');
  });

  it.each([
    ['denied', denied],
    ['absent', () => null],
  ])('that is %s reads as empty, says that nothing was kept, and throws nothing', (_, area) => {
    const storage = new PageStorage(area);
    expect(storage.settings()).toEqual(NO_SETTINGS);
    expect(storage.saved('plan')).toBeNull();
    expect(storage.save('plan', 'a')).toBe(false);
    expect(storage.saveSettings(NO_SETTINGS)).toBe(false);
    expect(() => storage.clear()).not.toThrow();
  });

  it('that is full says so', () => {
    const area = new TestArea();
    area.setItem = () => {
      throw new Error('quota');
    };
    expect(new PageStorage(() => area).save('plan', 'a')).toBe(false);
  });

  it.each(['{', '[]', 'null', '"x"', '{"theme":"pink","lang":7,"size":null,"plan":{},"collapsedGroups":"all"}'])(
    'with %s in it gives the defaults',
    (text) => {
      const area = new TestArea();
      area.setItem(`${PREFIX}settings`, text);
      expect(new PageStorage(() => area).settings()).toEqual(NO_SETTINGS);
    },
  );
});
