/** On the page for addresses without one: threads that had a page of their own are on the page of all threads of their series. */
const thread = /^(.+)\/(?:problem|plan)\/([a-z0-9]+)\/?$/.exec(location.pathname)
if (thread) location.replace(`${thread[1]!}/threads/#${thread[2]!}`)

export {}
