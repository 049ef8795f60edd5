import type { equationsFields as englishFields, equationsProblems as english } from "../en/equations.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const expectations = {
  operand: "число, имя, функция или «(»",
  operator: "знак операции или конец текста",
  and: "«and»: сравнения соединяются так: a < b and b < c",
  "=": "«=»",
  ")": "«)»",
  ",": "«,»",
  "]": "«]»",
};

const maybe = (suggestion: string | undefined): string =>
  suggestion === undefined ? "" : `Возможно, имелось в виду «${suggestion}»? `;

const reasons = {
  "division-by-zero": (left: string): string => `деление ${left} на ноль`,
  logarithm: (left: string): string => `логарифм числа ${left}`,
  "power-of-zero": (left: string, right: string): string => `${left} в степени ${right}`,
  "power-of-negative": (left: string, right: string): string => `${left} в степени ${right}`,
  overflow: (): string => "результат слишком велик для числа",
};

const dependent = ({ variables, count }: { variables: readonly string[]; count: number }): string => {
  if (count === 1) return `${variables.join()} зависит от себя`;
  const others = count > variables.length ? ` и ещё ${count - variables.length}` : "";
  return `${variables.join(", ")}${others} зависят друг от друга`;
};

const amounts = (cells: readonly { readonly label: string; readonly amount: number }[]): string =>
  cells.map(({ label, amount }) => `  ${label}  ${compact(amount, "ru", 10)}`).join("\n");

/** Слова о моделях, записанных уравнениями. */
export const equationsProblems: Pick<Messages["problems"], keyof typeof english> = {
  "equations/no-requirement": (d) => ({
    found: `В этой модели нет нормы резервов, которую можно повысить: не хватает ${d.missing.join(", ")}.`,
    fix: "Возьмите insout или модель с такими же именами депозитов и норм.",
  }),
  "equations/syntax": (d) => ({
    found: `«${d.text}», позиция ${d.at}: ${d.given === "" ? "текст кончается" : `стоит «${d.given}»`} там, где нужно: ${expectations[d.expected]}.`,
    fix: "Пишите: переменная = выражение; в нём + - * / ^, скобки, сравнения, and, or, not, x[-1], exp, log, min, max, if.",
  }),
  "equations/left-side": (d) => ({
    found: `«${d.text}» не начинается с одной переменной и знака «=».`,
    fix: "Решите относительно переменной, которую уравнение объясняет: Y = C + G.",
  }),
  "equations/lag": (d) => ({
    found: `«${d.text}», позиция ${d.at}: в скобках после «${d.name}» не целое число прошлых периодов.`,
    fix: `${d.name}[-1] — предыдущий период, ${d.name}[-2] — период перед ним, ${d.name} без скобок — текущий.`,
  }),
  "equations/reserved-name": (d) => ({
    found: `«${d.name}» — слово самой записи, так нельзя назвать переменную или параметр.`,
    fix: "Возьмите другое имя; после имени функции нужны скобки.",
  }),
  "equations/unknown-function": (d) => ({
    found: `Функции «${d.given}» нет.`,
    fix: `${maybe(d.suggestion)}Есть: ${listed(d.known)}. Знак умножения обязателен: a*(b + c).`,
  }),
  "equations/wrong-arguments": (d) => ({
    found: `Аргументов у ${d.name}: ${d.given}; нужно ${d.expected}${d.orMore ? " или больше" : ""}.`,
    fix:
      d.name === "if"
        ? "Пишите if(условие, значение при его выполнении, значение иначе)."
        : "Аргументы разделяются запятыми.",
  }),
  "equations/too-nested": (d) => ({
    found: `Скобки, функции и знаки вложены глубже ${d.limit} уровней.`,
    fix: "Вынесите часть выражения в отдельную переменную.",
  }),
  "equations/defined-twice": (d) => ({
    found: `«${d.name}» определяется второй раз; первый раз — ${d.first}.`,
    fix: "Оставьте одно: имя — это либо переменная с одним уравнением, либо один параметр.",
  }),
  "equations/unknown-name": (d) => ({
    found: `${d.reader} читает «${d.name}»; такого уравнения и такого параметра нет.`,
    fix: `${maybe(d.suggestion)}Добавьте уравнение или параметр с этим именем.`,
  }),
  "equations/not-a-parameter": (d) => ({
    found: d.isVariable
      ? `«${d.name}» задаётся числом, но это переменная: её значение определяет уравнение.`
      : `«${d.name}» задаётся числом, но такого параметра в модели нет.`,
    fix: d.isVariable
      ? "Добавьте в её уравнение параметр и задавайте его."
      : `${maybe(d.suggestion)}Задавать можно только параметры.`,
  }),
  "equations/lag-before-start": (d) => ({
    found: `${d.name}[-${d.lag}] лежит до начала во всех периодах расчёта (их ${d.periods}).`,
    fix: "Уменьшите лаг или увеличьте число периодов.",
  }),
  "equations/not-computable": (d) => ({
    found: `«${d.text}», позиция ${d.at}: ${reasons[d.reason](compact(d.left, "ru"), compact(d.right, "ru"))}.`,
    fix: "Проверьте значения, которые читает уравнение: начальное значение по умолчанию 0. Такой случай можно обойти через if, min или max.",
  }),
  "equations/undetermined": (d) => ({
    found: `${dependent(d)}, и единственного решения нет.`,
    fix: "Найдите уравнение, повторяющее другое, либо уравнение вида x = x или x = x + 1.",
  }),
  "equations/no-solution": (d) => ({
    found: `${dependent(d)}, и решения не нашлось; невязка этого уравнения ${compact(d.residual, "ru")}.`,
    fix: "Проверьте, есть ли решение; задайте близкие начальные значения; скачок (if, сравнение) внутри цикла может не оставить ни одного.",
  }),
  "equations/cycle-too-large": (d) => ({
    found: `Друг от друга зависят ${d.equations} уравнений, и угадывать сразу пришлось бы больше ${d.limit} из них.`,
    fix: "Разорвите цикл лагами или разделите модель.",
  }),
  "equations/identity-broken": (d) => ({
    found: `Сумма «${d.id}» равна ${compact(d.sum, "ru")}; должна быть 0 (допуск ${compact(d.allowed, "ru")}).\n${amounts(d.cells)}`,
    fix: "Ищите поток, у которого записана одна сторона, или начальные запасы, которые не сходятся.",
  }),
  "equations/unused-parameter": (d) => ({
    found: `Параметр «${d.name}» не читает ни одно уравнение.`,
    fix: "Удалите его или проверьте написание там, где он нужен.",
  }),
  "equations/shock-after-end": (d) => ({
    found: `Шок начинается в периоде ${d.from}; расчёт кончается периодом ${d.periods}.`,
    fix: "Увеличьте число периодов или начните шок раньше.",
  }),
};

/** Что значит каждое поле модели из уравнений. */
export const equationsFields: typeof englishFields = {
  "equations.id": "Идентификатор модели.",
  "equations.source": "Откуда модель: книга и глава, статья или слово assumed.",
  "equations.equations":
    "По одному уравнению на переменную: имя = выражение. x[-1] — значение предыдущего периода. + - * / ^, сравнения, and, or, not, exp, log, min, max, if(условие, a, b).",
  "equations.parameters": "Числа, которые читают уравнения, по именам.",
  "equations.names": "Названия переменных и параметров на двух языках и их единицы.",
  "equations.names.unit": "Единица переменной или параметра.",
  "equations.periods": "Сколько периодов следует за начальным, у которого номер 0.",
  "equations.initial": "Значения в периоде 0. Переменная без значения начинается с 0, параметр — со своего значения.",
  "equations.shocks": "Параметры, которые меняются по ходу расчёта.",
  "equations.shock.id": "Идентификатор шока.",
  "equations.shock.from": "Первый период, в котором параметры имеют эти значения.",
  "equations.shock.to": "Последний такой период; без него шок длится до конца.",
  "equations.shock.set": "Параметры и их новые значения.",
  "equations.experiments": "Варианты с именами: заданное в варианте заменяет тот же ключ файла.",
  "equations.redundant": "Уравнение, которое следует из остальных. Оно не решается, а проверяется в каждом периоде.",
  "equations.balanceSheet": "Запасы по строкам и секторам. Каждая строка и каждый столбец в каждом периоде дают ноль.",
  "equations.transactions": "Потоки по строкам и секторам. Каждая строка и каждый столбец в каждом периоде дают ноль.",
  "equations.matrix.sectors": "Столбцы матрицы.",
  "equations.matrix.rows": "Строки: выражение для каждого участвующего сектора.",
  "equations.matrix.totals": "Чему равна сумма строки, если не нулю: капитал и товарные запасы — ничей долг.",
};
