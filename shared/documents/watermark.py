"""The watermark of a DOCX (ลายน้ำ), such as ร่าง, as Word draws its own."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from shared.documents.ooxml import Element
from shared.documents.paper import Paper

_VML = "{urn:schemas-microsoft-com:vml}"
_MARK = f"""<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"
  xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136"
    path="m@7,l@8,m@5,21600l@6,21600e">
    <v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype>
  <v:shape type="#_x0000_t136" fillcolor="#d9d9d9" stroked="f"
    style="position:absolute;width:240pt;height:120pt;rotation:315;z-index:-251658752;
    mso-position-horizontal:center;
    mso-position-horizontal-relative:margin;mso-position-vertical:center;
    mso-position-vertical-relative:margin">
    <v:textpath style="font-family:&quot;TH SarabunPSK&quot;"/>
  </v:shape></w:pict></w:r>"""


def watermark(paper: Paper) -> list[Element]:
    """A shape behind the text, held by the header; nothing when the paper has none."""
    if not paper.watermark:
        return []
    drawn = parse_xml(_MARK)
    *_, text = drawn.iter(f"{_VML}textpath")
    text.set("string", paper.watermark)
    return [drawn]
