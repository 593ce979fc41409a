import { describe, expect, test } from 'vitest'
import { readXml } from './xml-file'

const shared = `<?xml version="1.0" encoding="UTF-8"?>
<response>
  <table year="2026" semester="2" status="1">
    <subject id="1">
      <internal value="CS101-01"/>
      <name value="자료구조 &amp; 알고리즘"/>
      <professor value="서지안"/>
      <time value="월3 수3">
        <data day="0" starttime="108" endtime="123" place="공학관 301"/>
        <data day="2" starttime="108" endtime="123" place="공학관 301"/>
      </time>
      <credit value="3"/>
    </subject>
    <subject><name value="&#xC138;미나"/></subject>
  </table>
</response>`

test('a shared timetable as it is', async () => {
  expect(await readXml(shared)).toEqual({
    semester: '2026-2',
    name: null,
    warnings: [],
    classes: [
      {
        title: '자료구조 & 알고리즘',
        professor: '서지안',
        credits: 3,
        meetings: [
          { day: 0, start: 540, end: 615, rooms: ['공학관 301'] },
          { day: 2, start: 540, end: 615, rooms: ['공학관 301'] },
        ],
      },
      { title: '세미나', professor: '', credits: null, meetings: [] },
    ],
  })
})

test('without its wrapping, with a mark in front, and pasted with room around it', async () => {
  const [, table = ''] = /(<table[\s\S]*<\/table>)/.exec(shared) ?? []
  const { classes } = await readXml(`\uFEFF\n\n ${table} \n`)

  expect(classes).toHaveLength(2)
})

test.each([
  ['1', '2026-1'],
  ['여름', '2026-S'],
  ['W', '2026-W'],
  ['가을', null],
  ['constructor', null],
  ['', null],
])('the semester %j of 2026 is %j', async (written, semester) => {
  const text = `<table year="2026" semester="${written}"><subject/></table>`

  expect((await readXml(text)).semester).toBe(semester)
})

test('of several timetables the first', async () => {
  const text =
    '<r><table><subject><name value="하나"/></subject></table><table><subject><name value="둘"/></subject></table></r>'
  const { classes, warnings } = await readXml(text)

  expect(classes.map(({ title }) => title)).toEqual(['하나'])
  expect(warnings).toEqual(['시간표가 여럿 들어 있어요. 첫 번째 것만 가져와요.'])
})

test('numbers that are none are kept apart from what is missing', async () => {
  const text =
    '<table><subject><name value="a"/><credit value="많이"/><data day="x" starttime="1e9" endtime="0x10"/></subject></table>'
  const [found] = (await readXml(text)).classes

  expect(found?.credits).toBeNaN()
  expect(found?.meetings).toEqual([{ day: Number.NaN, start: Number.NaN, end: Number.NaN, rooms: [''] }])
})

describe('hostile', () => {
  const bomb = `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, place) => {
    const [name, inner] = [String.fromCharCode(98 + place), String.fromCharCode(97 + place)]
    return `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`
  }).join('')}]><table><subject><name value="&j;"/></subject></table>`

  test.each([
    [
      'external entities',
      '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><table><subject><name value="&x;"/></subject></table>',
    ],
    ['a billion laughs', bomb],
    ['entities that nobody declared', '<table><subject><name value="&x;"/></subject></table>'],
    ['deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['half a file', shared.slice(0, 400)],
    ['no XML', '월요일 9시 자료구조'],
    ['an attribute twice', '<table year="1" year="2"/>'],
    ['nothing', ''],
  ])('%s: refused', async (_name, text) => {
    await expect(readXml(text)).rejects.toMatchObject({ kind: 'invalid', code: 'transfer.broken_xml' })
  })

  test('a page without a timetable is told apart', async () => {
    await expect(readXml('<html><body/></html>')).rejects.toMatchObject({ code: 'transfer.no_table' })
  })

  test('instructions, comments and data around it are passed by', async () => {
    const text =
      '<?xml-stylesheet href="http://example.test/x.xsl"?><!-- <subject/> --><table><?php echo 1 ?><subject><name value="하나"/><![CDATA[<subject/>]]></subject></table>'

    expect((await readXml(text)).classes).toHaveLength(1)
  })

  test('an attribute of a megabyte is read in time; a tag with a hundred thousand is given up at once', async () => {
    const long = `<table><subject><name value="${'가'.repeat(300_000)}"/></subject></table>`
    const many = `<table ${Array.from({ length: 90_000 }, (_, place) => `a${place}="1"`).join(' ')}><subject/></table>`
    const before = performance.now()
    await readXml(long)
    expect(performance.now() - before).toBeLessThan(3_000)

    const given = performance.now()
    await expect(readXml(many)).rejects.toMatchObject({ code: 'transfer.broken_xml' })
    expect(performance.now() - given).toBeLessThan(500)
  })
})
