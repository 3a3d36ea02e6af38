-- From the files of an inbox to minutes by pupil, school and term: one scan of the attendance rows. Written for files of
-- a row a pupil and school day without reported minutes, as a user would who knows what lies in the inbox.
SET threads = 2;
SET preserve_insertion_order = false;

CREATE TABLE term AS
SELECT (row_number() OVER (ORDER BY start_date) - 1)::INT AS term_no, school_year, term, start_date AS first_day,
  end_date AS last_day, left(school_year, 4)::INT AS year_no
FROM read_csv('${inbox}/terms.csv', auto_detect = false, header = true, columns = {'school_year': 'VARCHAR',
  'term': 'VARCHAR', 'start_date': 'DATE', 'end_date': 'DATE', 'instructional_days': 'INT'});

-- The days of a term as bits of three words, so that a set of days needs no list.
CREATE MACRO day_bit(day, word) AS
  CASE WHEN day >= 62 * word AND day < 62 * (word + 1) THEN 1::BIGINT << (day - 62 * word)::INT ELSE 0 END;
CREATE MACRO bits_before(bits, day, word) AS
  bit_count(bits & ((1::BIGINT << greatest(0, least(62, day - 62 * word))::INT) - 1));

CREATE MACRO school_year(year_no) AS year_no || '-' || lpad(((year_no + 1) % 100)::VARCHAR, 2, '0');

CREATE TABLE calendar AS
SELECT first_day + day::INT AS date, term_no, day::SMALLINT AS day, day_bit(day, 0) AS bit0, day_bit(day, 1) AS bit1,
  day_bit(day, 2) AS bit2
FROM (SELECT *, unnest(range(0, last_day - first_day + 1)) AS day FROM term);

-- What each file holds of a pupil, school and term: sums, days with a row, the days that are no plain teaching days
-- (twice the day, and 1 where it is an absence day; else nothing was scheduled), and all days with their minutes.
CREATE TABLE part AS
SELECT filename, pupil_id, school, term_no,
  term_no IS NOT NULL AND valid >= 0 AND invalid >= 0 AND valid + invalid <= scheduled AS usable,
  count(*) AS row_count, sum(scheduled)::BIGINT AS scheduled, sum(valid)::BIGINT AS valid,
  sum(invalid)::BIGINT AS invalid, max(date) AS last_date, bit_or(bit0) AS days0, bit_or(bit1) AS days1,
  bit_or(bit2) AS days2, list(2 * day + (scheduled > 0)::SMALLINT) FILTER (2 * (valid + invalid) >= scheduled) AS marks,
  list((day::BIGINT << 32) | (scheduled::BIGINT << 16) | (valid + invalid)) AS minutes
FROM read_csv('${inbox}/attendance-*.csv', auto_detect = false, header = true, filename = true, columns = {
  'pupil_id': 'VARCHAR', 'school': 'VARCHAR', 'date': 'DATE', 'scheduled': 'INT', 'valid': 'INT', 'invalid': 'INT'})
LEFT JOIN calendar USING (date)
GROUP BY ALL;
