import type { Schemas } from './client';

type FieldProblem = { field: string; code: string; detail: string };

/** Why a call was refused: a problem document (RFC 9457), or that nobody answered. */
export class Problem extends Error {
  private constructor(
    /** The HTTP status; 0 where nobody answered. */
    readonly status: number,
    /** What programs know it by, such as `topic-locked`. */
    readonly code: string,
    detail: string,
    readonly errors: FieldProblem[],
    /** Seconds after which to try again, where the platform says so. */
    readonly retryAfter: number | null,
  ) {
    super(detail);
    this.name = 'Problem';
  }

  static of(response: Response, body: unknown): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Schemas['Problem'];
    const errors = (told.errors ?? []).map((one) => ({
      field: one.field ?? '',
      code: one.code ?? '',
      detail: one.detail ?? '',
    }));
    const retry = Number(response.headers.get('Retry-After'));
    return new Problem(
      response.status,
      told.code ?? '',
      told.detail ?? told.title ?? '',
      errors,
      Number.isFinite(retry) && retry > 0 ? retry : null,
    );
  }

  static unreachable(cause: unknown): Problem {
    const problem = new Problem(0, 'unreachable', '', [], null);
    problem.cause = cause;
    return problem;
  }

  /** What is wrong with a field, for showing beside it. */
  field(name: string): string | undefined {
    return this.errors.find((one) => one.field === name || one.field.startsWith(`${name}[`))?.detail;
  }

  /** All fields that are wrong, as a form takes them. */
  fields(): Record<string, string> {
    return Object.fromEntries(this.errors.map((one) => [one.field, one.detail]));
  }

  /** Whether the same call may well succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}
