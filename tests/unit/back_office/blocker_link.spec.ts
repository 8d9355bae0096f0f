import { test } from '@japa/runner'
import { blockerLink } from '#back_office/view_models/treatment_zone'
import ServiceRequest from '#requests/models/service_request'

test.group('What stops a transition', () => {
  const request = new ServiceRequest().merge({ number: 12 })

  test('is mended at the form of its answer', ({ assert }) => {
    const { href } = blockerLink(request, { message: 'École ?', anchor: 'school' })
    assert.equal(href, '/backoffice/demandes/12/donnees/school#donnees')
  })

  test('is mended at the field of a group, whose form is the group’s', ({ assert }) => {
    const { href } = blockerLink(request, { message: 'Date ?', anchor: 'marriage.marriageDate' })
    assert.equal(href, '/backoffice/demandes/12/donnees/marriage#root_marriage_marriageDate')
  })
})
