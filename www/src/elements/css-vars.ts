/**
 * Sets custom properties of an element through its style object. A style attribute in a template would be blocked by a strict policy
 * (`style-src 'self'`); this is not.
 */
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { noChange } from 'lit';

class CssVars extends Directive {
  private set: Record<string, string | number> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) {
      throw new Error('cssVars stands in an element, not in an attribute');
    }
  }

  render(_values: Record<string, string | number>): unknown {
    return noChange;
  }

  override update(part: ElementPart, [values]: [Record<string, string | number>]): unknown {
    const style = (part.element as HTMLElement).style;
    for (const name of Object.keys(values)) {
      const value = values[name];
      if (value !== undefined && this.set[name] !== value) {
        style.setProperty(name, String(value));
      }
    }
    this.set = values;
    return noChange;
  }
}

export const cssVars = directive(CssVars);
