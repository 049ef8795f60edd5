import type { ErrorCode } from "yaml";
import type { SyntaxFault } from "../locales/en/syntax.ts";

/** What the YAML library finds, as a fault that has words in both languages: its own messages are English only. */
export const syntaxFaults: Readonly<Record<ErrorCode, SyntaxFault>> = {
  ALIAS_PROPS: "anchor",
  BAD_ALIAS: "anchor",
  BAD_COLLECTION_TYPE: "tag",
  BAD_DIRECTIVE: "directive",
  BAD_DQ_ESCAPE: "escape",
  BAD_INDENT: "indentation",
  BAD_PROP_ORDER: "anchor",
  BAD_SCALAR_START: "needs-quotes",
  BLOCK_AS_IMPLICIT_KEY: "two-colons",
  BLOCK_IN_FLOW: "lines-in-brackets",
  DUPLICATE_KEY: "unexpected",
  IMPOSSIBLE: "unexpected",
  KEY_OVER_1024_CHARS: "key-too-long",
  MISSING_CHAR: "missing-sign",
  MULTILINE_IMPLICIT_KEY: "key-too-long",
  MULTIPLE_ANCHORS: "anchor",
  MULTIPLE_DOCS: "documents",
  MULTIPLE_TAGS: "tag",
  NON_STRING_KEY: "key-not-text",
  RESOURCE_EXHAUSTION: "unexpected",
  TAB_AS_INDENT: "tab",
  TAG_RESOLVE_FAILED: "tag",
  UNEXPECTED_TOKEN: "unexpected",
};
