-- Which thread a message belongs to, see thread_bits.h; 0: nobody has looked.
ALTER TABLE mail ADD COLUMN thread INTEGER NOT NULL DEFAULT 0;

-- Folders that lie on this machine are read again. Contacts are packed anew (packed_contacts.h), as the rules are others.
UPDATE folder SET mark = '' WHERE mark <> '';
