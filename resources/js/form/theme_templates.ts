import type { TemplatesType } from '@rjsf/utils'
import { ArrayItemTemplate } from '#form_theme/templates/array_item_template'
import { ArrayTemplate } from '#form_theme/templates/array_template'
import { FieldTemplate } from '#form_theme/templates/field_template'
import { ObjectTemplate } from '#form_theme/templates/object_template'
import { UnsupportedTemplate } from '#form_theme/templates/unsupported_template'

function Nothing() {
  return null
}

/**
 * Every template of RJSF, so that none of its own (inline styles, English,
 * Bootstrap classes) is ever shown or shipped. Labels, helps and errors are
 * drawn by ours; the parts that RJSF would ask for separately draw nothing.
 */
export const templates: TemplatesType = {
  ArrayFieldItemTemplate: ArrayItemTemplate,
  ArrayFieldTemplate: ArrayTemplate,
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  UnsupportedFieldTemplate: UnsupportedTemplate,
  ArrayFieldDescriptionTemplate: Nothing,
  ArrayFieldItemButtonsTemplate: Nothing,
  ArrayFieldTitleTemplate: Nothing,
  BaseInputTemplate: Nothing,
  CyclicSchemaExpandTemplate: Nothing,
  DescriptionFieldTemplate: Nothing,
  ErrorListTemplate: Nothing,
  FallbackFieldTemplate: Nothing,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
  GridTemplate: Nothing,
  MultiSchemaFieldTemplate: Nothing,
  OptionalDataControlsTemplate: Nothing,
  TitleFieldTemplate: Nothing,
  WrapIfAdditionalTemplate: Nothing,
  ButtonTemplates: {
    SubmitButton: Nothing,
    AddButton: Nothing,
    CopyButton: Nothing,
    MoveDownButton: Nothing,
    MoveUpButton: Nothing,
    RemoveButton: Nothing,
    ClearButton: Nothing,
  },
}
