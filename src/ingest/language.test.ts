import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['The council met on Monday and the mayor said that it would vote again in June, when the report is out.', 'en'],
  ['Police said Tuesday two men held over stolen cars face court Friday; owner recovers three vehicles.', 'en'],
  ['Der Bürgermeister erklärte am Montag, dass die Brücke wegen der Schäden bis zum Sommer gesperrt bleibe.', 'de'],
  ['Le maire a déclaré lundi que le pont resterait fermé jusqu’à l’été à cause des dégâts.', 'fr'],
  ['El alcalde dijo el lunes que el puente seguirá cerrado hasta el verano por los daños sufridos.', 'es'],
  ['De burgemeester zei maandag dat de brug of de tunnel tot in de zomer gesloten blijft wegens de schade.', 'nl'],
  ['Мэр заявил в понедельник, что мост останется закрытым до лета из-за повреждений.', 'ru'],
])('%j', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test('too little to tell', () => {
  expect(languageOf('Bridge closed.')).toBeNull();
  expect(languageOf('12 345 – 67 89')).toBeNull();
});
