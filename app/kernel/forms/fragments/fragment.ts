import type { UiSchema } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'

/** A field type that all teleservices share. */
export interface Fragment {
  schema: JsonSchema
  /** How the field is drawn, unless the form says otherwise. */
  ui?: UiSchema
}
