import { describe, expect, it } from "vitest";
import { html, isolated, name } from "./html.ts";

describe("a piece of a page", () => {
  it("keeps text as text, whatever it holds", () => {
    expect(html`<p title="${`"a' & <b>`}">${"<script>1 & 2</script>"}</p>`.markup).toBe(
      '<p title="&quot;a&#39; &amp; &lt;b&gt;">&lt;script&gt;1 &amp; 2&lt;/script&gt;</p>',
    );
  });

  it("takes pieces as they are, joins lists, and leaves out what is not there", () => {
    const items = ["a", "<"].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}${undefined}${false}${0}</ul>`.markup).toBe("<ul><li>a</li><li>&lt;</li>0</ul>");
  });

  it("leaves out characters no page may hold", () => {
    expect(html`${"a\u0000b\u001b[31mc\u0085d\ne\tf"}`.markup).toBe("ab[31mcd\ne\tf");
  });

  it("keeps a backslash: what is written is taken as it is written by who calls", () => {
    expect(html`${"\\n"}`.markup).toBe("\\n");
  });
});

describe("a name somebody else wrote", () => {
  it("ends in its own direction, and cannot turn what follows it", () => {
    expect(name("\u202eabc\u2066").markup).toBe("<bdi>abc</bdi>");
    expect(isolated("plain")).toBe("plain");
    expect(isolated("\u2069שלום\u202e")).toBe("\u2068שלום\u2069");
  });
});
