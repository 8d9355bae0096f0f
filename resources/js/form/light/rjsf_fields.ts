import BooleanField from '@rjsf/core/lib/components/fields/BooleanField.js'
import NullField from '@rjsf/core/lib/components/fields/NullField.js'
import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js'
import StringField from '@rjsf/core/lib/components/fields/StringField.js'

/** Stands in the bundle for RJSF's own fields: those that the theme does not replace. */
export default function fields() {
  return { BooleanField, NullField, SchemaField, StringField }
}
