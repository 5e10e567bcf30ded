// Long work of the host: started by a request, told of by events, ended by job.done or job.failed.
import { DrahtError } from "./error.mjs";

/**
 * @typedef {(type: string, body: any) => void} Hear
 * @typedef {{hear: Hear, resolve: (result: any) => void, reject: (error: DrahtError) => void}} Running
 */

export class HostJobs {
  #request;
  /** @type {Map<number, Running>} by the host's number */
  #running = new Map();

  /** @param {import("./connection.mjs").Connection["request"]} request */
  constructor(request) {
    this.#request = request;
  }

  /** To be called for every event of the host. @type {Hear} */
  hear(type, body) {
    const job = this.#running.get(body.job ?? body.progress?.job);
    if (type === "job.done") {
      job?.resolve(body.result);
    } else if (type === "job.failed") {
      job?.reject(new DrahtError(body.code, body.message, body.action));
    } else {
      job?.hear(type, body);
    }
  }

  /** There is no host any more that could end them. */
  lose() {
    for (const { reject } of this.#running.values()) {
      reject(new DrahtError("host_crashed", "the host left in the middle of a job"));
    }
  }

  /**
   * @param {import("./shapes.js").StoredFolder[]} folders
   * @param {{signal: AbortSignal, hear: Hear}} options signal cancels the job; it then rejects with job_cancelled
   * @returns {Promise<void>} resolves when the host has read them all
   */
  async readFolders(folders, { signal, hear }) {
    const { job } = await this.#request("sources.mail.read", { folders });
    const cancel = () => void this.#request("job.cancel", { job }).catch(() => {});
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    try {
      await new Promise((resolve, reject) => this.#running.set(job, { hear, resolve, reject }));
    } finally {
      this.#running.delete(job);
      signal.removeEventListener("abort", cancel);
    }
  }
}
