import { test } from '@japa/runner'
import { deviceInWords } from '#accounts/device_in_words'

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0'

test.group('A device in words', () => {
  test('{words}')
    .with([
      {
        agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
        words: 'Firefox sur Windows',
      },
      {
        agent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/149.0.0.0`,
        words: 'Edge sur Windows',
      },
      {
        agent: `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`,
        words: 'Chrome sur un téléphone Android',
      },
      {
        agent: `Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${APPLE} Version/19.0 Mobile/15E148 Safari/604.1`,
        words: 'Safari sur un iPhone',
      },
      {
        agent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/19.0 Safari/605.1.15`,
        words: 'Safari sur un Mac',
      },
      { agent: 'curl/8.9', words: 'Un navigateur inconnu' },
      { agent: '<script>Linux</script>', words: 'Un navigateur sur Linux' },
      { agent: undefined, words: 'Un navigateur inconnu' },
    ])
    .run(({ assert }, { agent, words }) => {
      assert.equal(deviceInWords(agent), words)
    })
})
