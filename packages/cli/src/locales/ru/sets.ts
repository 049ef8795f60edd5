/** Набор параметров по имени и с русским словом: имена стоят в ключах и файлах, потому остаются. */
export function setInWords(set: string): string {
  return { evidence: "evidence (данные)", essay: "essay (эссе)" }[set] ?? set;
}
