-- Which thread a message belongs to, see thread_bits.h; 0: nobody has looked.
ALTER TABLE mail ADD COLUMN thread INTEGER NOT NULL DEFAULT 0;

-- Folders that lie on this machine are read again. Contacts are packed anew, see packed_contacts.h, by work_out_anew().
UPDATE folder SET mark = '' WHERE mark <> '';
