/** Pieces of the XML of Word documents that several tests are about. */
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`
export const shape = (content: string): string =>
  `<w:drawing><wp:anchor><wp:docPr id="1" name="b"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
export const oldShape = (content: string): string => `<w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict>`
export const both = (choice: string, fallback: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
export const changed = (name: string, content: string): string => `<w:${name} w:id="1" w:author="某">${content}</w:${name}>`
export const deleted = (text: string): string => changed('del', `<w:r><w:delText>${text}</w:delText></w:r>`)
export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
export const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
export const math = (content: string): string => `<m:oMath>${content}</m:oMath>`
export const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
