/**
 * Whether digits can be the number of a bank or social security card: 16 to 19 of them, the last one the check digit of
 * ISO/IEC 7812 (Luhn). It finds one wrong or two exchanged digits, which a bank would send back weeks later.
 */
export function isBankCard(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}
