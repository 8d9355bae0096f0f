import type { Benchmark } from './benchmark.js'
import { comparePages } from './support/compare_pages.js'

export const listTasks: Benchmark = {
  name: 'list-tasks',
  description:
    'the task page on a million requests, in ms; floor: the same page in an empty town; ratio at most 2 wanted',
  minutes: 15,
  run: () => comparePages({ 'list-tasks': '/backoffice/home' }),
}
