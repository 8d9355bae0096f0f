import type { RegistryWidgetsType } from '@rjsf/utils'
import { AcceptanceWidget } from '#form_theme/widgets/acceptance_widget'
import { ChoiceWidget } from '#form_theme/widgets/choice_widget'
import { DateWidget } from '#form_theme/widgets/date_widget'
import { HiddenWidget } from '#form_theme/widgets/hidden_widget'
import { MoneyWidget, NumberWidget } from '#form_theme/widgets/number_widgets'
import { TextareaWidget } from '#form_theme/widgets/textarea_widget'
import {
  EmailWidget,
  PasswordWidget,
  PhoneWidget,
  TextWidget,
  TimeWidget,
  UrlWidget,
} from '#form_theme/widgets/text_widgets'

/** Our widgets under the names of `ui:widget` and `format`, then under every name that RJSF gives its own. */
export const widgets: RegistryWidgetsType = {
  'acceptance': AcceptanceWidget,
  'money': MoneyWidget,
  'number': NumberWidget,
  'phone': PhoneWidget,
  'mobile-phone': PhoneWidget,
  'AltDateTimeWidget': TextWidget,
  'AltDateWidget': DateWidget,
  'CheckboxesWidget': ChoiceWidget,
  'CheckboxWidget': ChoiceWidget,
  'ColorWidget': TextWidget,
  'DateTimeWidget': TextWidget,
  'DateWidget': DateWidget,
  'EmailWidget': EmailWidget,
  'FileWidget': TextWidget,
  'HiddenWidget': HiddenWidget,
  'PasswordWidget': PasswordWidget,
  'RadioWidget': ChoiceWidget,
  'RangeWidget': NumberWidget,
  'RatingWidget': NumberWidget,
  'SelectWidget': ChoiceWidget,
  'TextareaWidget': TextareaWidget,
  'TextWidget': TextWidget,
  'TimeWidget': TimeWidget,
  'UpDownWidget': NumberWidget,
  'URLWidget': UrlWidget,
}
