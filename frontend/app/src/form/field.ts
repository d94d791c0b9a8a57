import { inject, provide, type InjectionKey, type Ref } from 'vue'

/** What LyField tells the control inside it. */
export interface FieldContext {
  id: string
  describedBy: Ref<string | undefined>
  invalid: Ref<boolean>
  required: Ref<boolean>
  /** The control's own complaint (text that is not a number), shown where the field's error would be. */
  ownError: Ref<string | undefined>
}

const key: InjectionKey<FieldContext> = Symbol('field')

export function provideField(context: FieldContext): void {
  provide(key, context)
}

/** The surrounding field, for controls of our own. Undefined outside a LyField; then the control needs its own label. */
export function useField(): FieldContext | undefined {
  return inject(key, undefined)
}

/** The id of the control of a named field: what a line of the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`
}
