// Deleting for good. The row functions run inside a transaction of the caller, scrub() outside of any.
#pragma once

#include "store/connection.h"
#include "store/store.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace draht {

void delete_everything(Connection& connection);

// Every row that names any address of the person who has this one, and the calls that Draht planned with them.
Forgotten delete_all_of(Connection& connection, const std::string& address);

// Notes, in the transaction that deletes, that scrub() has to follow: what interrupts it then is made good later.
void owe_scrub(Connection& connection);
bool scrub_is_owed(Connection& connection);

// Makes what was deleted unreadable in the file, its log and the backups of earlier migrations. Throws StoreFailure
// store_busy while another process still reads the old state; the rows are gone by then, only their bytes may remain.
void scrub(Connection& connection, const std::filesystem::path& file);

}  // namespace draht
