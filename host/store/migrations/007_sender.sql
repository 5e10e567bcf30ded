-- What kind of message each is, is kept in mail.signs (mail_rows.cpp): folders on disk are read again to find out.
UPDATE folder SET mark = '' WHERE mark <> '';
