/** Generated from openapi.json by `npm run generate`. Use: `createClient<paths>({ baseUrl })` of openapi-fetch. */

export interface paths {
  '/v1/land-prices/streets': {
    /** Street names that begin with, hold or nearly match what was typed */
    get: {
      parameters: {
        query: {
          /** What was typed so far. */
          q: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              name: string;
              records: number;
            })[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices/tables': {
    /** Price tables held, newest first, with the period each applies */
    get: {
      parameters: {
        query?: {
          /** Tables in force on this day only. */
          on?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              title: string;
              decision: string | null;
              /** First day; null when the table states none. */
              validFrom: string | null;
              /** Last day that counts; null when open. */
              validTo: string | null;
              records: number;
              /** What positions are, by land type; empty where the rule is not held. */
              positions: ({
                landType: string;
                rule: (components['schemas']['PositionRule'])[];
              })[];
              inForce: boolean;
            })[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents/passages': {
    /** Articles (Điều) that answer a question, best first */
    get: {
      parameters: {
        query: {
          /** What the article should say. */
          q: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: anchor, heading, text, highlights, id, document. */
          fields?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              /** Stable anchor, such as `dieu-5`. */
              anchor?: string;
              heading?: string;
              text?: string;
              /** Offsets into `text` (UTF-16 code units), start inclusive and end exclusive. */
              highlights?: ([number, number])[];
              /** Document and anchor: `vb-via-he-2024#dieu-5`. */
              id: string;
              document?: {
                id: string;
                number: string;
                title: string;
                issuer: string;
                status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents/resolve': {
    /** Documents that a number fits, however it was typed */
    get: {
      parameters: {
        query: {
          /** Number as typed: `65/2019/QD-UBND`, `QĐ 65/2019`. */
          number: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['LegalDocument'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/basis-changes.csv': {
    /** Records that rest on documents which expired, were replaced or amended by today, as csv */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/basis-changes.atom': {
    /** Records that rest on documents which expired, were replaced or amended by today, as atom */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/basis-changes': {
    /** Records that rest on documents which expired, were replaced or amended by today */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['BasisChange'])[];
            meta: {
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places/resolve': {
    /** Which ward a name, old or new, is on a day */
    get: {
      parameters: {
        query: {
          /** Name or code, spelt anyhow. */
          q: string;
          /** Day asked about; today without it. */
          on?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['ResolvedPlace'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suggest': {
    /** Completions while typing: streets, wards, documents, organisations; ten at most */
    get: {
      parameters: {
        query: {
          /** What was typed so far, with or without diacritics. */
          q: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['Suggestion'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/search': {
    /** The answer where there is one, then the best few of each domain, the likeliest domain first */
    get: {
      parameters: {
        query: {
          /** What is sought, in any spelling. */
          q: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            /** As `/v1/ask` answers; null where the records can only be searched. */
            answer: {
              /** `answer`: asserted from records. `ambiguous`: several readings, see `options`. `related`: passages that speak of it, none claimed to answer. `not_held`: see `reason`. `urgent`: somebody in danger, the emergency lines. */
              outcome: "answer" | "ambiguous" | "related" | "not_held" | "urgent";
              /** Of `not_held`: outside what is published here, missing from it, not understood, or only a greeting. */
              reason?: "outside" | "missing" | "unclear" | "greeting";
              domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places" | null;
              /** What the question was read as. */
              understood: Record<string, unknown>;
              /** One to three sentences in the language of the question, from records only. */
              answer: string;
              facts: ({
                label: string;
                /** A number where it is one. */
                value: number | string;
                unit?: string;
                recordId: string;
              })[];
              citations: ({
                title: string;
                number?: string;
                /** Path of the record on this gateway, to the Điều where there is one. */
                url: string;
                /** Word for word out of the record. */
                quote: string;
                /** Lower-case hex SHA-256 of `quote` in UTF-8. */
                quoteSha256: string;
              })[];
              options: ({
                label: string;
                /** A whole question to ask next. */
                question: string;
              })[];
              /** Day the answer is given for. */
              asOf: string;
              /** Last day on which it holds, when that is known. */
              validUntil: string | null;
            } | null;
            data: (components['schemas']['SearchGroup'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ask': {
    /** Answer a question from records, offer its readings, or say that it is not held */
    get: {
      parameters: {
        query: {
          /** Question in everyday words, with or without diacritics. */
          q: string;
          /** Day the answer is for; today without it. */
          on?: string;
          /** JSON object: the `understood` of the answer before, for a follow-up. Nothing of it is stored. */
          context?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['AskAnswer'];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    /** Answer a question from records, offer its readings, or say that it is not held */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['AskRequest'];
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['AskAnswer'];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        415: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/verify': {
    get?: never;
    put?: never;
    /** Mark every price, number, date, document number and quotation of a draft against the records */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['VerifyRequest'];
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Verification'];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        415: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/eval': {
    /** Questions on the sample data with their right answers, to score a bot by */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['EvaluationItem'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices': {
    /** Search or list land prices */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              street?: string;
              segment?: {
                from: string | null;
                to: string | null;
                text: string | null;
              };
              place?: {
                asWritten: string | null;
                /** The unit that bore the printed name when the table began. */
                ward: {
                  code: string;
                  name: string;
                  validFrom: string;
                } | null;
                current: ({
                  code: string;
                  name: string;
                })[];
              };
              landType?: {
                code: string;
                name: string;
              };
              prices?: ({
                /** 1 is the street front (VT1), 2 to 5 are alleys. */
                position: number;
                vndPerSquareMetre: number;
                /** Price of the whole `area`, in đồng. */
                total?: number;
              })[];
              table?: components['schemas']['PriceTable'];
              /** Unit as the table prints it; prices here are whole đồng. */
              sourceUnit?: string;
              note?: string | null;
              /** What positions are by the rule of the table, where this row brings it. */
              positions?: (components['schemas']['PositionRule'])[];
              matchedBy?: "exact" | "folded" | "fuzzy" | null;
              /** Where it lies, simplified to at most 500 positions; absent where that is not held. */
              geometry?: {
                type: "Point";
                /** Longitude, latitude. */
                coordinates: (number)[];
              } | {
                type: "LineString";
                coordinates: ((number)[])[];
              } | {
                type: "MultiLineString";
                coordinates: (((number)[])[])[];
              } | {
                type: "Polygon";
                coordinates: (((number)[])[])[];
              } | {
                type: "MultiPolygon";
                coordinates: ((((number)[])[])[])[];
              };
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices.csv': {
    /** Land prices as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin, tableId, tableTitle, decision, validFrom, validTo, from, to, ward, wardCode, currentWards, landTypeName, position1, position2, position3, position4, position5, unit. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices.ndjson': {
    /** Land prices as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices.geojson': {
    /** Land prices as GeoJSON FeatureCollection */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/geo+json': components['schemas']['FeatureCollection'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices.rss': {
    /** Land prices as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices.atom': {
    /** Land prices as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices.feed.json': {
    /** Land prices as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Street, segment or ward in free words. */
          q?: string;
          /** Street name; spelt exactly, without diacritics, or with a typo. */
          street?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Land type code or name: `ODT`, `đất ở đô thị`. */
          landType?: "ODT" | "ONT" | "TMD" | "SKC" | "LUC" | "LUK" | "LUA" | "HNK" | "CLN" | "NTS" | "RSX" | "RPH" | "RDD" | "CNT" | "LMU" | "NKH" | "TSC" | "CQP" | "CAN" | "DVH" | "DYT" | "DGD" | "DTT" | "DKH" | "SKK" | "SKN" | "SKS" | "DGT" | "DTL" | "DDT" | "DRA" | "DNL" | "TON" | "TIN" | "MNC" | "PNK" | "BCS" | "DCS" | "NCS";
          /** Position 1–5; `VT2` is read as 2. */
          position?: number;
          /** Day whose price table applies; today without it. */
          on?: string;
          /** Identifier of one price table. */
          table?: string;
          /** Least price in đồng per m². */
          minPrice?: number;
          /** Greatest price in đồng per m². */
          maxPrice?: number;
          /** Area in m², which adds `total` to each price. */
          area?: number;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, street, segment, place, landType, prices, table, sourceUnit, note, positions, matchedBy, geometry, origin. */
          fields?: string;
          /** Counts by: landType, ward, table. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices/{id}.md': {
    /** One record of land prices as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices/{id}.jsonld': {
    /** One record of land prices as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/land-prices/{id}': {
    /** One record of land prices */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['LandPriceDetail'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents': {
    /** Search or list legal documents */
    get: {
      parameters: {
        query?: {
          /** Words of the title or of any article. */
          q?: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, number, type, title, issuer, signer, field, issuedOn, effectiveFrom, effectiveTo, status, statusAsOf, relations, source, files, origin, passage. */
          fields?: string;
          /** Counts by: type, issuer, field, year, status. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              number?: string;
              type?: {
                code: string | null;
                name: string | null;
              };
              title?: string;
              issuer?: string;
              signer?: string | null;
              field?: string | null;
              issuedOn?: string;
              effectiveFrom?: string | null;
              /** Last day that counts. */
              effectiveTo?: string | null;
              /** Validity on `statusAsOf`. */
              status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
              statusAsOf?: string;
              relations?: ({
                kind: "amends" | "replaces" | "repeals" | "guides" | "basedOn" | "amendedBy" | "replacedBy" | "repealedBy" | "guidedBy" | "basisOf";
                number: string;
                /** Present when the other document is held. */
                id?: string;
              })[];
              source?: {
                name: string;
                url: string | null;
              };
              files?: ({
                title: string;
                url: string;
              })[];
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
              /** In search results: the article that matched best. */
              passage?: {
                /** Stable anchor, such as `dieu-5`. */
                anchor: string;
                heading: string;
                text: string;
                /** Offsets into `text` (UTF-16 code units), start inclusive and end exclusive. */
                highlights: ([number, number])[];
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents.csv': {
    /** Legal documents as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Words of the title or of any article. */
          q?: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, number, type, title, issuer, signer, field, issuedOn, effectiveFrom, effectiveTo, status, statusAsOf, relations, source, files, origin, passage, relatedFrom, sourceUrl. */
          fields?: string;
          /** Counts by: type, issuer, field, year, status. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents.ndjson': {
    /** Legal documents as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Words of the title or of any article. */
          q?: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, number, type, title, issuer, signer, field, issuedOn, effectiveFrom, effectiveTo, status, statusAsOf, relations, source, files, origin, passage. */
          fields?: string;
          /** Counts by: type, issuer, field, year, status. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents.rss': {
    /** Legal documents as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the title or of any article. */
          q?: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, number, type, title, issuer, signer, field, issuedOn, effectiveFrom, effectiveTo, status, statusAsOf, relations, source, files, origin, passage. */
          fields?: string;
          /** Counts by: type, issuer, field, year, status. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents.atom': {
    /** Legal documents as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the title or of any article. */
          q?: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, number, type, title, issuer, signer, field, issuedOn, effectiveFrom, effectiveTo, status, statusAsOf, relations, source, files, origin, passage. */
          fields?: string;
          /** Counts by: type, issuer, field, year, status. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents.feed.json': {
    /** Legal documents as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Words of the title or of any article. */
          q?: string;
          /** Document number, as people type it. */
          number?: string;
          /** Type by code or name: `QĐ`, `nghị quyết`. */
          type?: string;
          /** Issuing authority, whole or in part. */
          issuer?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Validity on the day asked. */
          status?: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
          /** Signer, whole or in part. */
          signer?: string;
          /** Day for which validity is computed; today without it. */
          on?: string;
          /** Issued on this day or later. */
          issuedFrom?: string;
          /** Issued on this day or earlier. */
          issuedTo?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "relevance" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, number, type, title, issuer, signer, field, issuedOn, effectiveFrom, effectiveTo, status, statusAsOf, relations, source, files, origin, passage. */
          fields?: string;
          /** Counts by: type, issuer, field, year, status. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents/{id}.md': {
    /** One record of legal documents as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents/{id}.jsonld': {
    /** One record of legal documents as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/legal-documents/{id}': {
    /** One record of legal documents */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['LegalDocumentDetail'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures': {
    /** Search or list procedures */
    get: {
      parameters: {
        query?: {
          /** Words of the title, or a code. */
          q?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`. */
          level?: "Cấp bộ" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã" | "Cơ quan khác";
          /** Body that carries it out, whole or in part. */
          agency?: string;
          /** Whom it is for, whole or in part. */
          forWhom?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, title, field, level, agency, forWhom, steps, documents, fee, timeLimit, result, legalBasis, where, url, validFrom, validTo, updatedAt, origin. */
          fields?: string;
          /** Counts by: field, level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              /** Code in the national database, such as 1.001193. */
              code?: string;
              title?: string;
              field?: string;
              /** One or more of: Cấp bộ, Cấp tỉnh, Cấp huyện, Cấp xã, Cơ quan khác. */
              level?: string;
              agency?: string | null;
              forWhom?: (string)[];
              steps?: (string)[];
              documents?: ({
                title: string;
                /** Null where the source does not say. */
                originals: number | null;
                copies: number | null;
                /** File name or address of the form to fill in. */
                form?: string;
                /** The case in which it is asked for. */
                group?: string;
                /** A remark among the papers, not one to bring. */
                isNote?: true;
              })[];
              fee?: ({
                /** In đồng. 0 only where the source says that nothing is charged; absent where it depends. */
                amount?: number;
                /** As the source says it. */
                text: string;
                /** For whom nothing is charged. */
                freeWhen?: string;
              })[];
              timeLimit?: {
                /** Absent where it differs by channel or case, is in hours, or has no unit. */
                days?: number;
                unit: "ngày làm việc" | "ngày" | "giờ làm việc" | "giờ" | "tuần" | "tháng" | "năm" | null;
                text: string;
              } | null;
              result?: string | null;
              /** Document numbers, else names, as published. */
              legalBasis?: (string)[];
              where?: (string)[];
              url?: string | null;
              validFrom?: string | null;
              /** Last day that counts. */
              validTo?: string | null;
              /** When it was published here as it stands. */
              updatedAt?: string;
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures.csv': {
    /** Procedures as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Words of the title, or a code. */
          q?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`. */
          level?: "Cấp bộ" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã" | "Cơ quan khác";
          /** Body that carries it out, whole or in part. */
          agency?: string;
          /** Whom it is for, whole or in part. */
          forWhom?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, title, field, level, agency, forWhom, steps, documents, fee, timeLimit, result, legalBasis, where, url, validFrom, validTo, updatedAt, origin. */
          fields?: string;
          /** Counts by: field, level. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures.ndjson': {
    /** Procedures as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Words of the title, or a code. */
          q?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`. */
          level?: "Cấp bộ" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã" | "Cơ quan khác";
          /** Body that carries it out, whole or in part. */
          agency?: string;
          /** Whom it is for, whole or in part. */
          forWhom?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, title, field, level, agency, forWhom, steps, documents, fee, timeLimit, result, legalBasis, where, url, validFrom, validTo, updatedAt, origin. */
          fields?: string;
          /** Counts by: field, level. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures.rss': {
    /** Procedures as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the title, or a code. */
          q?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`. */
          level?: "Cấp bộ" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã" | "Cơ quan khác";
          /** Body that carries it out, whole or in part. */
          agency?: string;
          /** Whom it is for, whole or in part. */
          forWhom?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, title, field, level, agency, forWhom, steps, documents, fee, timeLimit, result, legalBasis, where, url, validFrom, validTo, updatedAt, origin. */
          fields?: string;
          /** Counts by: field, level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures.atom': {
    /** Procedures as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the title, or a code. */
          q?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`. */
          level?: "Cấp bộ" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã" | "Cơ quan khác";
          /** Body that carries it out, whole or in part. */
          agency?: string;
          /** Whom it is for, whole or in part. */
          forWhom?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, title, field, level, agency, forWhom, steps, documents, fee, timeLimit, result, legalBasis, where, url, validFrom, validTo, updatedAt, origin. */
          fields?: string;
          /** Counts by: field, level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures.feed.json': {
    /** Procedures as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Words of the title, or a code. */
          q?: string;
          /** Field (lĩnh vực), whole or in part. */
          field?: string;
          /** Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`. */
          level?: "Cấp bộ" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã" | "Cơ quan khác";
          /** Body that carries it out, whole or in part. */
          agency?: string;
          /** Whom it is for, whole or in part. */
          forWhom?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, title, field, level, agency, forWhom, steps, documents, fee, timeLimit, result, legalBasis, where, url, validFrom, validTo, updatedAt, origin. */
          fields?: string;
          /** Counts by: field, level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures/{id}.md': {
    /** One record of procedures as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures/{id}.jsonld': {
    /** One record of procedures as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures/{id}': {
    /** One record of procedures */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['ProcedureDetail'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments': {
    /** Search or list recruitment */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              title?: string;
              organisation?: string;
              positions?: ({
                title: string;
                /** Professional title code, such as V.07.03.29. */
                code: string | null;
                count: number | null;
                requirements: string | null;
              })[];
              quota?: number | null;
              method?: string | null;
              fee?: string | null;
              place?: string | null;
              ward?: string | null;
              contact?: string | null;
              applyFrom?: string | null;
              /** Last day that counts, in Vietnam. */
              applyUntil?: string;
              publishedAt?: string | null;
              status?: "open" | "upcoming" | "closed";
              /** Days to apply after today; 0 on the last; null when closed. */
              daysLeft?: number | null;
              source?: {
                name: string;
                url: string | null;
              };
              files?: ({
                title: string;
                url: string;
              })[];
              /** Where it lies, simplified to at most 500 positions; absent where that is not held. */
              geometry?: {
                type: "Point";
                /** Longitude, latitude. */
                coordinates: (number)[];
              } | {
                type: "LineString";
                coordinates: ((number)[])[];
              } | {
                type: "MultiLineString";
                coordinates: (((number)[])[])[];
              } | {
                type: "Polygon";
                coordinates: (((number)[])[])[];
              } | {
                type: "MultiPolygon";
                coordinates: ((((number)[])[])[])[];
              };
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.csv': {
    /** Recruitment as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin, sourceUrl. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.ndjson': {
    /** Recruitment as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.geojson': {
    /** Recruitment as GeoJSON FeatureCollection */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/geo+json': components['schemas']['FeatureCollection'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.rss': {
    /** Recruitment as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.atom': {
    /** Recruitment as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.feed.json': {
    /** Recruitment as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments.ics': {
    /** Recruitment as iCalendar of deadlines */
    get: {
      parameters: {
        query?: {
          /** Words of the notice, its organisation, positions and requirements. */
          q?: string;
          /** Status today; `open` without it. */
          status?: "open" | "upcoming" | "closed" | "all";
          /** Organisation, whole or in part. */
          organisation?: string;
          /** Ward code or name of any generation. */
          ward?: string;
          /** Notices whose last day is before this one. */
          closesBefore?: string;
          /** Soonest deadline first, or newest first; `closing` without it. */
          sort?: "closing" | "newest";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, organisation, positions, quota, method, fee, place, ward, contact, applyFrom, applyUntil, publishedAt, status, daysLeft, source, files, geometry, origin. */
          fields?: string;
          /** Counts by: organisation, ward. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/calendar': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments/{id}.md': {
    /** One record of recruitment as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments/{id}.jsonld': {
    /** One record of recruitment as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/recruitments/{id}': {
    /** One record of recruitment */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['RecruitmentDetail'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles': {
    /** Search or list news */
    get: {
      parameters: {
        query?: {
          /** Words of the title, summary or text. */
          q?: string;
          /** Kind of item. */
          kind?: "news" | "video" | "photos";
          /** Topic, with or without diacritics. */
          topic?: string;
          /** Published on this day or later (in Vietnam). */
          from?: string;
          /** Published on this day or earlier. */
          to?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "newest" | "relevance";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, summary, keyPoints, author, source, kind, topics, publishedAt, updatedAt, language, readingMinutes, summaryMethod, origin. */
          fields?: string;
          /** Counts by: kind, topic. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              title?: string;
              summary?: string;
              keyPoints?: (string)[];
              author?: string | null;
              source?: {
                name: string;
                url: string;
              };
              kind?: "news" | "video" | "photos";
              topics?: (string)[];
              publishedAt?: string;
              updatedAt?: string;
              language?: string;
              readingMinutes?: number;
              /** Where the summary comes from: the import row, the lead, sentences of the text, or a language model. */
              summaryMethod?: "given" | "sapo" | "extractive" | "model";
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles.csv': {
    /** News as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Words of the title, summary or text. */
          q?: string;
          /** Kind of item. */
          kind?: "news" | "video" | "photos";
          /** Topic, with or without diacritics. */
          topic?: string;
          /** Published on this day or later (in Vietnam). */
          from?: string;
          /** Published on this day or earlier. */
          to?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "newest" | "relevance";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, summary, keyPoints, author, source, kind, topics, publishedAt, updatedAt, language, readingMinutes, summaryMethod, origin, url, sourceName. */
          fields?: string;
          /** Counts by: kind, topic. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles.ndjson': {
    /** News as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Words of the title, summary or text. */
          q?: string;
          /** Kind of item. */
          kind?: "news" | "video" | "photos";
          /** Topic, with or without diacritics. */
          topic?: string;
          /** Published on this day or later (in Vietnam). */
          from?: string;
          /** Published on this day or earlier. */
          to?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "newest" | "relevance";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, summary, keyPoints, author, source, kind, topics, publishedAt, updatedAt, language, readingMinutes, summaryMethod, origin. */
          fields?: string;
          /** Counts by: kind, topic. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles.rss': {
    /** News as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the title, summary or text. */
          q?: string;
          /** Kind of item. */
          kind?: "news" | "video" | "photos";
          /** Topic, with or without diacritics. */
          topic?: string;
          /** Published on this day or later (in Vietnam). */
          from?: string;
          /** Published on this day or earlier. */
          to?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "newest" | "relevance";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, summary, keyPoints, author, source, kind, topics, publishedAt, updatedAt, language, readingMinutes, summaryMethod, origin. */
          fields?: string;
          /** Counts by: kind, topic. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles.atom': {
    /** News as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the title, summary or text. */
          q?: string;
          /** Kind of item. */
          kind?: "news" | "video" | "photos";
          /** Topic, with or without diacritics. */
          topic?: string;
          /** Published on this day or later (in Vietnam). */
          from?: string;
          /** Published on this day or earlier. */
          to?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "newest" | "relevance";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, summary, keyPoints, author, source, kind, topics, publishedAt, updatedAt, language, readingMinutes, summaryMethod, origin. */
          fields?: string;
          /** Counts by: kind, topic. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles.feed.json': {
    /** News as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Words of the title, summary or text. */
          q?: string;
          /** Kind of item. */
          kind?: "news" | "video" | "photos";
          /** Topic, with or without diacritics. */
          topic?: string;
          /** Published on this day or later (in Vietnam). */
          from?: string;
          /** Published on this day or earlier. */
          to?: string;
          /** `relevance` with `q`, else `newest`. */
          sort?: "newest" | "relevance";
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, title, summary, keyPoints, author, source, kind, topics, publishedAt, updatedAt, language, readingMinutes, summaryMethod, origin. */
          fields?: string;
          /** Counts by: kind, topic. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles/{id}.md': {
    /** One record of news as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles/{id}.jsonld': {
    /** One record of news as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles/{id}': {
    /** One record of news */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['ArticleDetail'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators': {
    /** Search or list indicators */
    get: {
      parameters: {
        query?: {
          /** Words of the unit and the indicator, all of them. */
          q?: string;
          /** Unit, whole or in part. */
          unit?: string;
          /** Indicator, whole or in part. */
          indicator?: string;
          /** Periods that end on this day, month or year or later. */
          from?: string;
          /** Periods that begin on this day, month or year or earlier. */
          to?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, unit, indicator, period, value, measure, target, source, note, updatedAt, origin. */
          fields?: string;
          /** Counts by: unit, indicator. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              id: string;
              /** Unit */
              unit?: string;
              /** Indicator */
              indicator?: string;
              /** `2026-09`, `2026-Q3` or `2026`. */
              period?: string;
              /** Value */
              value?: number;
              /** What the figure counts: hồ sơ, %. */
              measure?: string | null;
              /** Target */
              target?: number | null;
              /** Source */
              source?: string | null;
              /** Note */
              note?: string | null;
              updatedAt?: string;
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators.csv': {
    /** Indicators as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Words of the unit and the indicator, all of them. */
          q?: string;
          /** Unit, whole or in part. */
          unit?: string;
          /** Indicator, whole or in part. */
          indicator?: string;
          /** Periods that end on this day, month or year or later. */
          from?: string;
          /** Periods that begin on this day, month or year or earlier. */
          to?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, unit, indicator, period, value, measure, target, source, note, updatedAt, origin. */
          fields?: string;
          /** Counts by: unit, indicator. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators.ndjson': {
    /** Indicators as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Words of the unit and the indicator, all of them. */
          q?: string;
          /** Unit, whole or in part. */
          unit?: string;
          /** Indicator, whole or in part. */
          indicator?: string;
          /** Periods that end on this day, month or year or later. */
          from?: string;
          /** Periods that begin on this day, month or year or earlier. */
          to?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, unit, indicator, period, value, measure, target, source, note, updatedAt, origin. */
          fields?: string;
          /** Counts by: unit, indicator. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators.rss': {
    /** Indicators as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the unit and the indicator, all of them. */
          q?: string;
          /** Unit, whole or in part. */
          unit?: string;
          /** Indicator, whole or in part. */
          indicator?: string;
          /** Periods that end on this day, month or year or later. */
          from?: string;
          /** Periods that begin on this day, month or year or earlier. */
          to?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, unit, indicator, period, value, measure, target, source, note, updatedAt, origin. */
          fields?: string;
          /** Counts by: unit, indicator. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators.atom': {
    /** Indicators as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Words of the unit and the indicator, all of them. */
          q?: string;
          /** Unit, whole or in part. */
          unit?: string;
          /** Indicator, whole or in part. */
          indicator?: string;
          /** Periods that end on this day, month or year or later. */
          from?: string;
          /** Periods that begin on this day, month or year or earlier. */
          to?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, unit, indicator, period, value, measure, target, source, note, updatedAt, origin. */
          fields?: string;
          /** Counts by: unit, indicator. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators.feed.json': {
    /** Indicators as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Words of the unit and the indicator, all of them. */
          q?: string;
          /** Unit, whole or in part. */
          unit?: string;
          /** Indicator, whole or in part. */
          indicator?: string;
          /** Periods that end on this day, month or year or later. */
          from?: string;
          /** Periods that begin on this day, month or year or earlier. */
          to?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, unit, indicator, period, value, measure, target, source, note, updatedAt, origin. */
          fields?: string;
          /** Counts by: unit, indicator. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators/{id}.md': {
    /** One record of indicators as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators/{id}.jsonld': {
    /** One record of indicators as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/indicators/{id}': {
    /** One record of indicators */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['IndicatorDetail'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places': {
    /** Search or list places */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: ({
              /** Code and first day, such as `21583@2025-07-01`. */
              id: string;
              /** Code of the unit; codes are used again, so identity needs `validFrom`. */
              code?: string;
              name?: string;
              level?: string;
              validFrom?: string;
              /** Last day that counts; null while in use. */
              validTo?: string | null;
              parent?: string | null;
              predecessors?: ({
                code: string;
                /** Only a part of the unit went into the new one. */
                partial: boolean;
              })[];
              /** Resolution that made the unit. */
              resolution?: string | null;
              /** Where it lies, simplified to at most 500 positions; absent where that is not held. */
              geometry?: {
                type: "Point";
                /** Longitude, latitude. */
                coordinates: (number)[];
              } | {
                type: "LineString";
                coordinates: ((number)[])[];
              } | {
                type: "MultiLineString";
                coordinates: (((number)[])[])[];
              } | {
                type: "Polygon";
                coordinates: (((number)[])[])[];
              } | {
                type: "MultiPolygon";
                coordinates: ((((number)[])[])[])[];
              };
              /** Where the record stood in the file it came from. */
              origin?: {
                /** Name of the file. */
                file: string;
                /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
                sha256?: string;
                sheet?: string;
                /** Row as the file numbers it, the heading counted. */
                row?: number;
                /** Page of a printed file. */
                page?: number;
              };
            })[];
            page: {
              limit: number;
              nextCursor: string | null;
              total: number;
              totalIsExact: boolean;
            };
            facets?: Record<string, ({
              value: string;
              count: number;
            })[]>;
            meta: {
              /** Number of the published edition that answered. */
              edition: number;
              /** When that edition was published. */
              asOf: string | null;
              /** How a query was loosened to find anything, in words. */
              relaxed: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places.csv': {
    /** Places as CSV with a byte order mark */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/csv': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places.ndjson': {
    /** Places as NDJSON, one record a line */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places.geojson': {
    /** Places as GeoJSON FeatureCollection */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
          /** Which run of 10000 records (or of `limit`) of the export; the first without it. Not with `q`. */
          part?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/geo+json': components['schemas']['FeatureCollection'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places.rss': {
    /** Places as RSS 2.0 */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/rss+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places.atom': {
    /** Places as Atom 1.0 */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/atom+xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places.feed.json': {
    /** Places as JSON Feed 1.1 */
    get: {
      parameters: {
        query?: {
          /** Name or code of a unit, old or new. */
          q?: string;
          /** Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` … */
          level?: string;
          /** Units in use on this day only. */
          on?: string;
          /** Records on a page, 1–100; 20 without it. */
          limit?: number;
          /** Opaque position from `page.nextCursor`. */
          cursor?: string;
          /** Only these fields, by comma: id, code, name, level, validFrom, validTo, parent, predecessors, resolution, geometry, origin. */
          fields?: string;
          /** Counts by: level. */
          facets?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/feed+json': components['schemas']['JsonFeed'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places/{id}.md': {
    /** One record of places as Markdown */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/markdown': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places/{id}.jsonld': {
    /** One record of places as schema.org JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['SchemaOrgThing'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/places/{id}': {
    /** One record of places */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Place'];
            meta: {
              edition: number;
              asOf: string | null;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        410: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/status': {
    /** Edition, record count and freshness of each domain */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            lastBackup: components['schemas']['BackupStatus'];
            data: ({
              domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
              label: string;
              edition: number | null;
              records: number;
              updatedAt: string | null;
              /** Next scheduled check of registered sources. */
              nextCheck: string | null;
              sources: components['schemas']['SourceStatus'];
            })[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    /** Liveness of the Worker itself; asks no database */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            ok: true;
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    /** OpenAPI 3.1 document of this gateway */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': components['schemas']['OpenApiDocument'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/llms.txt': {
    /** Guide for language models: what is held, how to ask, what to cite */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/plain': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mcp': {
    get?: never;
    put?: never;
    /** Model Context Protocol server over Streamable HTTP */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': components['schemas']['JsonRpcResponse'];
          'text/event-stream': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oembed': {
    /** How a page of this gateway is embedded in another (oEmbed 1.0) */
    get: {
      parameters: {
        query: {
          /** Address of a page or an iframe page of this gateway. */
          url: string;
          /** Shape of the answer; `json` without it. */
          format?: "json" | "xml";
          /** Greatest width in pixels. */
          maxwidth?: number;
          /** Greatest height in pixels. */
          maxheight?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            type: "rich";
            version: "1.0";
            title: string;
            provider_name: string;
            provider_url: string;
            cache_age: number;
            width: number;
            height: number;
            /** An iframe, and the script that gives it its height. */
            html: string;
            /** The custom element instead: following version 1, or pinned to a release by its hash. */
            element: {
              html: string;
              pinned: string;
            };
          };
          'text/xml': string;
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/embed/v1/motcua.json': {
    /** Releases of the module of custom elements, with their hashes for Subresource Integrity */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            latest: string;
            url: string;
            releases: ({
              version: string;
              /** Address that never changes its content. */
              url: string;
              /** Value of the `integrity` attribute (SRI). */
              integrity: string;
              bytes: number;
              gzipBytes: number;
            })[];
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/channels/zalo': {
    get?: never;
    put?: never;
    /** Questions delivered by Zalo Official Account */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/channels/messenger': {
    /** The check Facebook makes when the address is entered */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'text/plain': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    /** Questions delivered by Facebook Messenger */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/channels/telegram': {
    get?: never;
    put?: never;
    /** Questions delivered by Telegram */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/channels/webhook': {
    get?: never;
    put?: never;
    /** Questions delivered by a partner’s own chat (Standard Webhooks) */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/catalogue': {
    /** Catalogue of the datasets in DCAT-AP, as JSON-LD */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/ld+json': components['schemas']['DcatCatalogue'];
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/manifest': {
    /** Digest of the current edition of each domain */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['HeldEdition'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/manifest/records': {
    /** Records behind the digest of a domain */
    get: {
      parameters: {
        query: {
          /** Domain. */
          domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
          /** `next` of the answer before. */
          after?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            /** What to send as `after`; null at the end. */
            next: string | null;
            digest: string | null;
            purged: (string)[];
            data: (components['schemas']['ManifestRecord'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/manifest/rows': {
    /** Import rows of a domain */
    get: {
      parameters: {
        query: {
          /** Domain. */
          domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
          /** `next` of the answer before. */
          after?: string;
          /** Rows of an answer; 100 without it. */
          limit?: number;
          /** Identifiers, with commas. */
          id?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            /** What to send as `after`; null at the end. */
            next: string | null;
            data: (components['schemas']['ManifestRow'])[];
            meta: {
              edition: number | null;
              asOf: string | null;
              [name: string]: unknown;
            };
          };
        } };
        304: { headers: Record<string, unknown>; content?: never };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/files/{sha256}': {
    /** The official file that records came from */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** SHA-256 of the file, in lower-case hexadecimal. */
          sha256: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/octet-stream': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/imports/{domain}': {
    get?: never;
    put?: never;
    /** Preview or publish a file of records */
    post: {
      parameters: {
        query?: {
          /** `preview` writes nothing and is the default. */
          mode?: "preview" | "publish";
          /** `replace` withdraws records that the file lacks; `merge` is the default. */
          strategy?: "merge" | "replace";
          /** What a rejected row does to a publish: `stop` (default) or `skip` that row. */
          rejects?: "stop" | "skip";
          /** Name of the file or source, kept in the history. */
          source?: string;
          /** Codes of the warnings with `confirm: true` that an editor stands by, by comma, or `all`. Kept in the audit trail. */
          confirm?: string;
          /** With `mode=publish`: keeps the checked rows and publishes them then, within a minute. RFC 3339 with an offset, or `2026-12-01T08:00` in Vietnam’s time. */
          publishAt?: string;
          /** Sheet of a workbook to read, by its name. */
          sheet?: string;
          /** `kept` (default): as an editor chose before for the very same headings; `fresh`: as headings say, and a publish forgets that choice. */
          columns?: "kept" | "fresh";
          /** Which columns are which keys: a mapping as JSON, or base64 of it. */
          map?: string;
          /** `unit` of every row of a file that does not say it itself. */
          unit?: string;
          /** `tableId` of every row of a file that does not say it itself. */
          tableId?: string;
          /** `tableTitle` of every row of a file that does not say it itself. */
          tableTitle?: string;
          /** `landType` of every row of a file that does not say it itself. */
          landType?: string;
          /** `ward` of every row of a file that does not say it itself. */
          ward?: string;
          /** `decision` of every row of a file that does not say it itself. */
          decision?: string;
          /** `validFrom` of every row of a file that does not say it itself. */
          validFrom?: string;
          /** `issuer` of every row of a file that does not say it itself. */
          issuer?: string;
          /** `organisation` of every row of a file that does not say it itself. */
          organisation?: string;
        };
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody: { content: {
        'application/x-ndjson': string;
        'text/csv': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        'application/rss+xml': string;
        'application/atom+xml': string;
        'application/vnd.ms-excel': string;
        'application/vnd.oasis.opendocument.spreadsheet': string;
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        'application/pdf': string;
        'text/html': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['ImportReport'];
            scheduled?: components['schemas']['ScheduledImport'];
          };
        } };
        202: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['ImportReport'];
            scheduled?: components['schemas']['ScheduledImport'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** Known to have published nothing. */
            published?: false;
            report?: components['schemas']['ImportReport'];
            data?: components['schemas']['ImportReport'];
          };
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        415: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        422: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/scheduled-imports/{domain}': {
    /** Imports kept to be published at a time, newest time first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['ScheduledImport'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/scheduled-imports/{domain}/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /** Cancel an import that waits for its time */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** Identifier of the scheduled import. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
              state: "cancelled";
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/editions/{domain}': {
    /** History of a domain: who, when, counts */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['Edition'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/editions/{domain}/{number}/rollback': {
    get?: never;
    put?: never;
    /** Return to an earlier edition in one call */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** Edition to return to. */
          number: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              edition: number;
              records: number;
              publishedAt: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/purge/{domain}/{id}': {
    get?: never;
    put?: never;
    /** Remove every version of a record, everywhere */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** Identifier of the record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Purged'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/purge/{domain}': {
    /** Purged records */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['PurgedRecords'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    /** Remember purged records of a back-up */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['PurgedRecordsGiven'];
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['PurgedRemembered'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/editions/{domain}/{number}/rows': {
    /** Import rows of an edition, as NDJSON that can be imported again */
    get: {
      parameters: {
        query?: {
          /** Internal row to go on after, from the `next` link. */
          after?: number;
        };
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** Edition. */
          number: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/x-ndjson': string;
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/audit': {
    /** Who changed what, and when */
    get: {
      parameters: {
        query?: {
          /** Entries of this domain only. */
          domain?: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
          /** Entries, newest first; 50 without it. */
          limit?: number;
          /** Position from `page.nextCursor`. */
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['AuditEntry'])[];
            page: {
              nextCursor: string | null;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/session': {
    /** The editor a request speaks for, and what they may write */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Session'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/files/{domain}/{sha256}': {
    get?: never;
    /** Keep the file that rows are about to be imported from */
    put: {
      parameters: {
        query: {
          /** Name of the file. */
          name: string;
        };
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** SHA-256 of the file, in lower-case hexadecimal. */
          sha256: string;
        };
        cookie?: never;
      };
      requestBody: { content: {
        'application/octet-stream': string;
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              sha256: string;
              kept: boolean;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/kept-columns/{domain}': {
    /** What columns of known headings are read as, as editors chose */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['KeptColumns'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/kept-columns/{domain}/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /** Forget a choice of columns */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** Identifier of the choice. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/feedback/{domain}': {
    /** What readers said of records, those most often said to be wrong first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['RecordFeedback'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/feedback/{domain}/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /** Forget what readers said of a record, once it was looked at */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Domain to write. */
          domain: string;
          /** The record. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/tokens': {
    /** Tokens of editors, without their secrets */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['Token'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    /** Make a token; it is shown this once */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['NewToken'];
      } };
      responses: {
        201: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
              name: string;
              scopes: (string)[];
              createdAt: string;
              expiresAt: string | null;
              revokedAt: string | null;
              token: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/tokens/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a token at once */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the token. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
              revokedAt: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sources': {
    /** Registered sources, with their last runs */
    get: {
      parameters: {
        query?: {
          /** Sources of this domain only. */
          domain?: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['Source'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    /** Register a source of a domain */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['NewSource'];
      } };
      responses: {
        201: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Source'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sources/{id}': {
    /** One source and its last run */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the source. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Source'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    /** Replace what a source was told */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the source. */
          id: string;
        };
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['NewSource'];
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Source'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    post?: never;
    /** Forget a source; its records stay */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the source. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    /** Change a source; null takes a setting away */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the source. */
          id: string;
        };
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['SourceChange'];
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['Source'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    trace?: never;
  };
  '/v1/admin/sources/{id}/check': {
    get?: never;
    put?: never;
    /** Check a source now */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the source. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['SourceRun'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/sources/{id}/runs': {
    /** What the checks of a source found, newest first */
    get: {
      parameters: {
        query?: {
          /** Runs, newest first; 20 without it. */
          limit?: number;
        };
        header?: never;
        path: {
          /** Identifier of the source. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['SourceRun'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/unanswered': {
    /** What people asked for and did not find, the most frequent first */
    get: {
      parameters: {
        query?: {
          /** Where it was asked: everywhere without it. */
          surface?: "ask" | "search" | "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
          /** Phrases given, 1–500; 100 without it. */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['UnansweredTerm'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    post?: never;
    /** Forget all of it; counting begins anew */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              forgotten: true;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/saved-questions': {
    /** Questions that are asked again after each publish, those whose answer changed first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['SavedQuestion'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    put?: never;
    /** Keep a question; saying it again changes nothing */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['NewSavedQuestion'];
      } };
      responses: {
        201: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['SavedQuestion'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        415: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/saved-questions/check': {
    get?: never;
    put?: never;
    /** Ask again some of the questions whose ground has moved; until `left` is 0 */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['SavedQuestionsChecked'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/saved-questions/{id}/seen': {
    get?: never;
    put?: never;
    /** Mark the change of an answer as seen */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the question. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/saved-questions/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /** Keep a question no longer */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** Identifier of the question. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              id: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/word-pairs': {
    /** Everyday words and what records say instead, as editors added them */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: (components['schemas']['WordPair'])[];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    /** Try a pair of words on the questions kept, or add it */
    put: {
      parameters: {
        query?: {
          /** `preview` (default) writes nothing: it asks the questions kept with the pair and without. */
          mode?: "preview" | "save";
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: {
        'application/json': components['schemas']['NewWordPair'];
      } };
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: components['schemas']['WordPairEffect'];
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        409: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        413: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        415: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/admin/word-pairs/{said}': {
    get?: never;
    put?: never;
    post?: never;
    /** Take a pair of words away */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** What people say, as it is listed. */
          said: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: {
          'application/json': {
            data: {
              said: string;
            };
          };
        } };
        400: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        401: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        403: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        404: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        429: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        500: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
        503: { headers: Record<string, unknown>; content: {
          'application/problem+json': components['schemas']['Problem'];
        } };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      instance: string;
      errors: ({
        in: "query" | "path" | "header" | "body";
        name: string;
        message: string;
        suggestion?: string;
      })[];
    };
    PositionRule: {
      position: number;
      /** What the rule calls it: `Vị trí 2`, `Hẻm loại I`. */
      name: string;
      /** Least width of the alley, in metres. */
      minWidth: number | null;
      /** Greatest width of the alley, in metres. */
      maxWidth: number | null;
      /** Metres from the street beyond which it applies. */
      minDepth: number | null;
      /** Metres from the street up to which it applies. */
      depth: number | null;
      /** The sentence of the decision, word for word. */
      text: string;
    };
    LegalDocument: {
      id: string;
      number: string;
      type: {
        code: string | null;
        name: string | null;
      };
      title: string;
      issuer: string;
      signer: string | null;
      field: string | null;
      issuedOn: string;
      effectiveFrom: string | null;
      /** Last day that counts. */
      effectiveTo: string | null;
      /** Validity on `statusAsOf`. */
      status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
      statusAsOf: string;
      relations: ({
        kind: "amends" | "replaces" | "repeals" | "guides" | "basedOn" | "amendedBy" | "replacedBy" | "repealedBy" | "guidedBy" | "basisOf";
        number: string;
        /** Present when the other document is held. */
        id?: string;
      })[];
      source: {
        name: string;
        url: string | null;
      };
      files: ({
        title: string;
        url: string;
      })[];
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      /** In search results: the article that matched best. */
      passage?: {
        /** Stable anchor, such as `dieu-5`. */
        anchor: string;
        heading: string;
        text: string;
        /** Offsets into `text` (UTF-16 code units), start inclusive and end exclusive. */
        highlights: ([number, number])[];
      };
    };
    BasisChange: {
      domain: string;
      id: string;
      title: string;
      /** Address of its page. */
      page: string;
      /** What it rests on that has changed. */
      basis: ({
        number: string;
        /** Present when the document is held. */
        id?: string;
        /** On the day asked; `unknown` when it is not held. */
        status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
        /** Number of what replaced or repealed it by that day. */
        replacedBy?: string;
        /** Numbers of what amended it by that day. */
        amendedBy?: (string)[];
      })[];
    };
    ResolvedPlace: {
      code: string;
      name: string;
      level: string;
      validFrom: string;
      validTo: string | null;
      /** What it is on the day asked; several when it was divided. */
      current: ({
        code: string;
        name: string;
        validFrom: string;
        /** Only a part of the unit asked for went there. */
        partial: boolean;
      })[];
      /** Resolution that changed it, else the one that made it. */
      resolution: string | null;
      matchedBy: "exact" | "folded" | "fuzzy";
    };
    Suggestion: {
      kind: "street" | "ward" | "document" | "organisation";
      text: string;
      detail: string | null;
      /** Path of the page it leads to. */
      page: string;
    };
    SearchGroup: {
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
      label: string;
      labelEn: string;
      total: number;
      totalIsExact: boolean;
      relaxed: string | null;
      /** Path of the page with all of them. */
      more: string;
      hits: ({
        id: string;
        title: string;
        summary: string;
        /** Path of the page that shows it, with the anchor of the article that matched. */
        page: string;
        /** How much of the query it agrees with, 0 to 1: one measure for all domains. */
        agreement: number;
      })[];
    };
    AskAnswer: {
      /** `answer`: asserted from records. `ambiguous`: several readings, see `options`. `related`: passages that speak of it, none claimed to answer. `not_held`: see `reason`. `urgent`: somebody in danger, the emergency lines. */
      outcome: "answer" | "ambiguous" | "related" | "not_held" | "urgent";
      /** Of `not_held`: outside what is published here, missing from it, not understood, or only a greeting. */
      reason?: "outside" | "missing" | "unclear" | "greeting";
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places" | null;
      /** What the question was read as. */
      understood: Record<string, unknown>;
      /** One to three sentences in the language of the question, from records only. */
      answer: string;
      facts: ({
        label: string;
        /** A number where it is one. */
        value: number | string;
        unit?: string;
        recordId: string;
      })[];
      citations: ({
        title: string;
        number?: string;
        /** Path of the record on this gateway, to the Điều where there is one. */
        url: string;
        /** Word for word out of the record. */
        quote: string;
        /** Lower-case hex SHA-256 of `quote` in UTF-8. */
        quoteSha256: string;
      })[];
      options: ({
        label: string;
        /** A whole question to ask next. */
        question: string;
      })[];
      /** Day the answer is given for. */
      asOf: string;
      /** Last day on which it holds, when that is known. */
      validUntil: string | null;
    };
    AskRequest: {
      question: string;
      /** Day the answer is for; today without it. */
      on?: string;
      /** The `understood` of the answer before; nothing of it is stored here. */
      context?: Record<string, unknown>;
    };
    Verification: {
      claims: ({
        kind: "price" | "number" | "date" | "document" | "article" | "quotation" | "status";
        text: string;
        /** Offset into `text` in UTF-16 code units. */
        start: number;
        /** End of it, exclusive. */
        end: number;
        verdict: "verified" | "contradicted" | "unchecked";
        /** What the record says instead. */
        right?: string | number;
        recordId?: string;
        url?: string;
      })[];
      counts: {
        verified: number;
        contradicted: number;
        unchecked: number;
      };
    };
    VerifyRequest: {
      text: string;
      /** Day the draft speaks of; today without it. */
      on?: string;
    };
    EvaluationItem: {
      id: string;
      question: string;
      on?: string;
      expect: {
        outcome: "answer" | "ambiguous" | "not_held";
        domain?: string;
        /** One of them is a fact or a citation. */
        recordIds?: (string)[];
        /** All of them stand in the answer or a quotation. */
        contains?: (string)[];
      };
    };
    PriceTable: {
      id: string;
      title: string;
      decision: string | null;
      /** First day; null when the table states none. */
      validFrom: string | null;
      /** Last day that counts; null when open. */
      validTo: string | null;
    };
    FeatureCollection: {
      type: "FeatureCollection";
      features: ({
        type: "Feature";
        id: string;
        geometry: components['schemas']['Geometry'];
        /** The record as a flat row, as in the CSV export. */
        properties: {
          title: string;
          url: string;
          [name: string]: unknown;
        };
      })[];
    };
    Geometry: {
      type: "Point";
      /** Longitude, latitude. */
      coordinates: (number)[];
    } | {
      type: "LineString";
      coordinates: ((number)[])[];
    } | {
      type: "MultiLineString";
      coordinates: (((number)[])[])[];
    } | {
      type: "Polygon";
      coordinates: (((number)[])[])[];
    } | {
      type: "MultiPolygon";
      coordinates: ((((number)[])[])[])[];
    } | null;
    JsonFeed: {
      version: string;
      title: string;
      home_page_url: string;
      feed_url: string;
      next_url?: string;
      description: string;
      language: string;
      authors: ({
        name: string;
      })[];
      items: ({
        id: string;
        url: string;
        external_url?: string;
        title: string;
        content_text: string;
        date_published: string;
        date_modified: string;
        authors?: ({
          name: string;
        })[];
        tags?: (string)[];
      })[];
    };
    SchemaOrgThing: {
      '@context': "https://schema.org";
      '@type': string;
      [name: string]: unknown;
    };
    LandPriceDetail: {
      id: string;
      street: string;
      segment: {
        from: string | null;
        to: string | null;
        text: string | null;
      };
      place: {
        asWritten: string | null;
        /** The unit that bore the printed name when the table began. */
        ward: {
          code: string;
          name: string;
          validFrom: string;
        } | null;
        current: ({
          code: string;
          name: string;
        })[];
      };
      landType: {
        code: string;
        name: string;
      };
      prices: ({
        /** 1 is the street front (VT1), 2 to 5 are alleys. */
        position: number;
        vndPerSquareMetre: number;
        /** Price of the whole `area`, in đồng. */
        total?: number;
      })[];
      table: components['schemas']['PriceTable'];
      /** Unit as the table prints it; prices here are whole đồng. */
      sourceUnit: string;
      note: string | null;
      /** What positions are by the rule of the table for this land type; empty where none is held. */
      positions: (components['schemas']['PositionRule'])[];
      matchedBy: "exact" | "folded" | "fuzzy" | null;
      /** Where it lies, simplified to at most 500 positions; absent where that is not held. */
      geometry?: {
        type: "Point";
        /** Longitude, latitude. */
        coordinates: (number)[];
      } | {
        type: "LineString";
        coordinates: ((number)[])[];
      } | {
        type: "MultiLineString";
        coordinates: (((number)[])[])[];
      } | {
        type: "Polygon";
        coordinates: (((number)[])[])[];
      } | {
        type: "MultiPolygon";
        coordinates: ((((number)[])[])[])[];
      };
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      history: ({
        id: string;
        table: components['schemas']['PriceTable'];
        prices: ({
          /** 1 is the street front (VT1), 2 to 5 are alleys. */
          position: number;
          vndPerSquareMetre: number;
          /** Price of the whole `area`, in đồng. */
          total?: number;
        })[];
      })[];
      /** The documents it rests on, as they stand on the day asked. */
      basis: ({
        number: string;
        /** Present when the document is held. */
        id?: string;
        /** On the day asked; `unknown` when it is not held. */
        status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
        /** Number of what replaced or repealed it by that day. */
        replacedBy?: string;
        /** Numbers of what amended it by that day. */
        amendedBy?: (string)[];
      })[];
    };
    LegalDocumentDetail: {
      id: string;
      number: string;
      type: {
        code: string | null;
        name: string | null;
      };
      title: string;
      issuer: string;
      signer: string | null;
      field: string | null;
      issuedOn: string;
      effectiveFrom: string | null;
      /** Last day that counts. */
      effectiveTo: string | null;
      /** Validity on `statusAsOf`. */
      status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
      statusAsOf: string;
      relations: ({
        kind: "amends" | "replaces" | "repeals" | "guides" | "basedOn" | "amendedBy" | "replacedBy" | "repealedBy" | "guidedBy" | "basisOf";
        number: string;
        /** Present when the other document is held. */
        id?: string;
      })[];
      source: {
        name: string;
        url: string | null;
      };
      files: ({
        title: string;
        url: string;
      })[];
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      /** In search results: the article that matched best. */
      passage?: {
        /** Stable anchor, such as `dieu-5`. */
        anchor: string;
        heading: string;
        text: string;
        /** Offsets into `text` (UTF-16 code units), start inclusive and end exclusive. */
        highlights: ([number, number])[];
      };
      outline: ({
        anchor: string;
        heading: string;
        under: string | null;
      })[];
      passages: ({
        /** Stable anchor, such as `dieu-5`. */
        anchor: string;
        heading: string;
        text: string;
      })[];
      /** The documents it rests on, as they stand on the day asked. */
      basis: ({
        number: string;
        /** Present when the document is held. */
        id?: string;
        /** On the day asked; `unknown` when it is not held. */
        status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
        /** Number of what replaced or repealed it by that day. */
        replacedBy?: string;
        /** Numbers of what amended it by that day. */
        amendedBy?: (string)[];
      })[];
    };
    ProcedureDetail: {
      id: string;
      /** Code in the national database, such as 1.001193. */
      code: string;
      title: string;
      field: string;
      /** One or more of: Cấp bộ, Cấp tỉnh, Cấp huyện, Cấp xã, Cơ quan khác. */
      level: string;
      agency: string | null;
      forWhom: (string)[];
      steps: (string)[];
      documents: ({
        title: string;
        /** Null where the source does not say. */
        originals: number | null;
        copies: number | null;
        /** File name or address of the form to fill in. */
        form?: string;
        /** The case in which it is asked for. */
        group?: string;
        /** A remark among the papers, not one to bring. */
        isNote?: true;
      })[];
      fee: ({
        /** In đồng. 0 only where the source says that nothing is charged; absent where it depends. */
        amount?: number;
        /** As the source says it. */
        text: string;
        /** For whom nothing is charged. */
        freeWhen?: string;
      })[];
      timeLimit: {
        /** Absent where it differs by channel or case, is in hours, or has no unit. */
        days?: number;
        unit: "ngày làm việc" | "ngày" | "giờ làm việc" | "giờ" | "tuần" | "tháng" | "năm" | null;
        text: string;
      } | null;
      result: string | null;
      /** Document numbers, else names, as published. */
      legalBasis: (string)[];
      where: (string)[];
      url: string | null;
      validFrom: string | null;
      /** Last day that counts. */
      validTo: string | null;
      /** When it was published here as it stands. */
      updatedAt: string;
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      /** The documents it rests on, as they stand on the day asked. */
      basis: ({
        number: string;
        /** Present when the document is held. */
        id?: string;
        /** On the day asked; `unknown` when it is not held. */
        status: "in_force" | "partially_in_force" | "expired" | "not_yet_in_force" | "suspended" | "unknown";
        /** Number of what replaced or repealed it by that day. */
        replacedBy?: string;
        /** Numbers of what amended it by that day. */
        amendedBy?: (string)[];
      })[];
    };
    RecruitmentDetail: {
      id: string;
      title: string;
      organisation: string;
      positions: ({
        title: string;
        /** Professional title code, such as V.07.03.29. */
        code: string | null;
        count: number | null;
        requirements: string | null;
      })[];
      quota: number | null;
      method: string | null;
      fee: string | null;
      place: string | null;
      ward: string | null;
      contact: string | null;
      applyFrom: string | null;
      /** Last day that counts, in Vietnam. */
      applyUntil: string;
      publishedAt: string | null;
      status: "open" | "upcoming" | "closed";
      /** Days to apply after today; 0 on the last; null when closed. */
      daysLeft: number | null;
      source: {
        name: string;
        url: string | null;
      };
      files: ({
        title: string;
        url: string;
      })[];
      /** Where it lies, simplified to at most 500 positions; absent where that is not held. */
      geometry?: {
        type: "Point";
        /** Longitude, latitude. */
        coordinates: (number)[];
      } | {
        type: "LineString";
        coordinates: ((number)[])[];
      } | {
        type: "MultiLineString";
        coordinates: (((number)[])[])[];
      } | {
        type: "Polygon";
        coordinates: (((number)[])[])[];
      } | {
        type: "MultiPolygon";
        coordinates: ((((number)[])[])[])[];
      };
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      /** Plain text of the notice. */
      body: string | null;
    };
    ArticleDetail: {
      id: string;
      title: string;
      summary: string;
      keyPoints: (string)[];
      author: string | null;
      source: {
        name: string;
        url: string;
      };
      kind: "news" | "video" | "photos";
      topics: (string)[];
      publishedAt: string;
      updatedAt: string;
      language: string;
      readingMinutes: number;
      /** Where the summary comes from: the import row, the lead, sentences of the text, or a language model. */
      summaryMethod: "given" | "sapo" | "extractive" | "model";
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      paragraphs: (string)[];
      media: ({
        kind: "image" | "video";
        url: string;
        caption: string | null;
      })[];
    };
    IndicatorDetail: {
      id: string;
      /** Unit */
      unit: string;
      /** Indicator */
      indicator: string;
      /** `2026-09`, `2026-Q3` or `2026`. */
      period: string;
      /** Value */
      value: number;
      /** What the figure counts: hồ sơ, %. */
      measure: string | null;
      /** Target */
      target: number | null;
      /** Source */
      source: string | null;
      /** Note */
      note: string | null;
      updatedAt: string;
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
      /** The same indicator of the same unit in every period, oldest first. */
      series: ({
        id: string;
        unit: string;
        period: string;
        value: number;
      })[];
      /** The same indicator and period of every unit. */
      peers: ({
        id: string;
        unit: string;
        period: string;
        value: number;
      })[];
    };
    Place: {
      /** Code and first day, such as `21583@2025-07-01`. */
      id: string;
      /** Code of the unit; codes are used again, so identity needs `validFrom`. */
      code: string;
      name: string;
      level: string;
      validFrom: string;
      /** Last day that counts; null while in use. */
      validTo: string | null;
      parent: string | null;
      predecessors: ({
        code: string;
        /** Only a part of the unit went into the new one. */
        partial: boolean;
      })[];
      /** Resolution that made the unit. */
      resolution: string | null;
      /** Where it lies, simplified to at most 500 positions; absent where that is not held. */
      geometry?: {
        type: "Point";
        /** Longitude, latitude. */
        coordinates: (number)[];
      } | {
        type: "LineString";
        coordinates: ((number)[])[];
      } | {
        type: "MultiLineString";
        coordinates: (((number)[])[])[];
      } | {
        type: "Polygon";
        coordinates: (((number)[])[])[];
      } | {
        type: "MultiPolygon";
        coordinates: ((((number)[])[])[])[];
      };
      /** Where the record stood in the file it came from. */
      origin?: {
        /** Name of the file. */
        file: string;
        /** Digest of the file; where it is open, it is at `/v1/files/{sha256}`. */
        sha256?: string;
        sheet?: string;
        /** Row as the file numbers it, the heading counted. */
        row?: number;
        /** Page of a printed file. */
        page?: number;
      };
    };
    BackupStatus: {
      madeAt: string;
      editions: number;
      records: number;
    } | null;
    SourceStatus: {
      registered: number;
      failing: ({
        name: string;
        since: string;
        nextCheck: string;
      })[];
    };
    OpenApiDocument: {
      openapi: string;
      info: Record<string, unknown>;
      paths: Record<string, Record<string, unknown>>;
      [name: string]: unknown;
    };
    JsonRpcResponse: {
      jsonrpc: "2.0";
      [name: string]: unknown;
    };
    DcatCatalogue: {
      '@context': Record<string, string>;
      '@id': string;
      '@type': "dcat:Catalog";
      'dcat:dataset': ({
        '@id': string;
        '@type': "dcat:Dataset";
        [name: string]: unknown;
      })[];
      [name: string]: unknown;
    };
    HeldEdition: {
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
      edition: number;
      records: number;
      publishedAt: string;
      /** SHA-256 over identifiers and content hashes of all records. */
      digest: string | null;
    };
    ManifestRecord: {
      id: string;
      hash: string;
    };
    ManifestRow: {
      id: string;
      row: Record<string, unknown>;
    };
    ImportReport: {
      mode: "preview" | "publish";
      strategy: "merge" | "replace";
      rows: number;
      accepted: number;
      rejected: number;
      errors: ({
        /** As the file numbers its rows, the heading counted; null for the file as a whole. */
        row: number | null;
        /** Key of the column; its name in the file is `heading`. */
        column: string | null;
        value: string | null;
        message: string;
        heading?: string;
        sheet?: string;
      })[];
      warnings: ({
        /** As the file numbers its rows, the heading counted; null for the file as a whole. */
        row: number | null;
        /** Key of the column; its name in the file is `heading`. */
        column: string | null;
        value: string | null;
        message: string;
        heading?: string;
        sheet?: string;
        /** Kind of doubt. */
        code: string;
        /** The publish waits until it is sent again with this code in `confirm`. */
        confirm?: true;
      })[];
      warningCount: number;
      /** Kinds of doubt to confirm before a publish. */
      confirmations: ({
        code: string;
        count: number;
        confirmed: boolean;
        first: {
          /** As the file numbers its rows, the heading counted; null for the file as a whole. */
          row: number | null;
          /** Key of the column; its name in the file is `heading`. */
          column: string | null;
          value: string | null;
          message: string;
          heading?: string;
          sheet?: string;
          /** Kind of doubt. */
          code: string;
          /** The publish waits until it is sent again with this code in `confirm`. */
          confirm?: true;
        };
      })[];
      /** Records left out because another one says the same. */
      duplicates: number;
      diff: {
        added: number;
        changed: number;
        removed: number;
        unchanged: number;
      };
      changes: ({
        id: string;
        outcome: "added" | "changed" | "removed";
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
      })[];
      /** Digests of the files the rows came from. */
      files: (string)[];
      /** Tables of a previewed file as it has them; `key` is what a column is read as. */
      tables?: ({
        sheet: string | null;
        row: number;
        columns: ({
          heading: string;
          key: string | null;
        })[];
        rows: ({
          row: number;
          cells: (string)[];
        })[];
      })[];
      /** What a column may be read as; `rename` of a mapping chooses. */
      keys?: ({
        key: string;
        name: string;
      })[];
      published: boolean;
      edition: number;
    };
    ScheduledImport: {
      id: string;
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
      publishAt: string;
      strategy: "merge" | "replace";
      rejects: "stop" | "skip";
      source: string | null;
      createdAt: string;
      createdBy: string;
      state: "waiting" | "publishing" | "published" | "failed" | "cancelled";
      rows: number;
      finishedAt: string | null;
      /** Edition readers saw once it was published. */
      edition: number | null;
      /** Why it failed, or has to be tried again. */
      reason: string | null;
      /** Of the check it was scheduled with, then of the publish; the first 50 faults. */
      report: {
        mode: "preview" | "publish";
        strategy: "merge" | "replace";
        rows: number;
        accepted: number;
        rejected: number;
        errors: ({
          /** As the file numbers its rows, the heading counted; null for the file as a whole. */
          row: number | null;
          /** Key of the column; its name in the file is `heading`. */
          column: string | null;
          value: string | null;
          message: string;
          heading?: string;
          sheet?: string;
        })[];
        warnings: ({
          /** As the file numbers its rows, the heading counted; null for the file as a whole. */
          row: number | null;
          /** Key of the column; its name in the file is `heading`. */
          column: string | null;
          value: string | null;
          message: string;
          heading?: string;
          sheet?: string;
          /** Kind of doubt. */
          code: string;
          /** The publish waits until it is sent again with this code in `confirm`. */
          confirm?: true;
        })[];
        warningCount: number;
        /** Kinds of doubt to confirm before a publish. */
        confirmations: ({
          code: string;
          count: number;
          confirmed: boolean;
          first: {
            /** As the file numbers its rows, the heading counted; null for the file as a whole. */
            row: number | null;
            /** Key of the column; its name in the file is `heading`. */
            column: string | null;
            value: string | null;
            message: string;
            heading?: string;
            sheet?: string;
            /** Kind of doubt. */
            code: string;
            /** The publish waits until it is sent again with this code in `confirm`. */
            confirm?: true;
          };
        })[];
        /** Records left out because another one says the same. */
        duplicates: number;
        diff: {
          added: number;
          changed: number;
          removed: number;
          unchanged: number;
        };
        changes: ({
          id: string;
          outcome: "added" | "changed" | "removed";
          before: Record<string, unknown> | null;
          after: Record<string, unknown> | null;
        })[];
        /** Digests of the files the rows came from. */
        files: (string)[];
        /** Tables of a previewed file as it has them; `key` is what a column is read as. */
        tables?: ({
          sheet: string | null;
          row: number;
          columns: ({
            heading: string;
            key: string | null;
          })[];
          rows: ({
            row: number;
            cells: (string)[];
          })[];
        })[];
        /** What a column may be read as; `rename` of a mapping chooses. */
        keys?: ({
          key: string;
          name: string;
        })[];
        published: boolean;
        edition: number;
      } | null;
    };
    Edition: {
      number: number;
      state: "current" | "earlier" | "rolled-back" | "discarded";
      publishedAt: string;
      publishedBy: string;
      strategy: string;
      source: string | null;
      records: number;
      digest: string | null;
      diff: {
        added: number;
        changed: number;
        removed: number;
        unchanged: number;
      };
    };
    Purged: {
      /** Versions deleted, over all editions. */
      versions: number;
      /** Files that held the record: no longer served, for their other records neither. */
      files: ({
        sha256: string;
        otherRecords: number;
      })[];
      /** Imports that held it and are cancelled. */
      scheduledImports: (string)[];
    };
    PurgedRecords: ({
      id: string;
      purgedAt: string;
    })[];
    PurgedRemembered: {
      remembered: number;
      held: (string)[];
    };
    PurgedRecordsGiven: {
      /** Identifiers, and when each was taken back. */
      data: ({
        id: string;
        purgedAt: string;
      })[];
    };
    AuditEntry: {
      id: number;
      at: string;
      editor: string;
      /** Identifier of the token it was done with, where one was made for the editor. */
      token?: string;
      action: "import.published" | "import.scheduled" | "import.cancelled" | "import.failed" | "edition.rolled-back" | "record.purged" | "purges.remembered" | "token.created" | "token.revoked" | "source.created" | "source.changed" | "source.removed" | "source.checked" | "words.paired" | "words.unpaired" | "question.saved" | "question.forgotten";
      /** Null for tokens. */
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places" | null;
      /** Number of an edition, or identifier of a source, token or scheduled import. */
      subject: string | null;
      detail: Record<string, unknown>;
    };
    Session: {
      name: string;
      /** Names of domains, or `*`. */
      scopes: (string)[];
      /** Signed in by a token of the gateway, or by Cloudflare Access. */
      by: "token" | "access";
    };
    KeptColumns: {
      /** SHA-256 of the headings. */
      id: string;
      headings: (string)[];
      /** Heading → key; "" leaves it out. */
      columns: Record<string, string>;
      chosenBy: string;
      chosenAt: string;
    };
    RecordFeedback: {
      /** The record. */
      id: string;
      /** How often it was said to be wrong in some way. */
      wrong: number;
      reasons: ({
        reason: "right" | "figure" | "outdated" | "place" | "link" | "unclear";
        count: number;
        firstOn: string;
        lastOn: string;
      })[];
    };
    Token: {
      id: string;
      name: string;
      scopes: (string)[];
      createdAt: string;
      expiresAt: string | null;
      revokedAt: string | null;
    };
    NewToken: {
      name: string;
      scopes: ("*" | "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places")[];
      expiresAt?: string;
    };
    Source: {
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
      name: string;
      address: string;
      kind: "feed" | "page-list" | "sitemap" | "file" | "gateway";
      intervalMinutes?: number;
      strategy?: "merge" | "replace";
      enabled?: boolean;
      /** Fetches the page of each item, for feeds that carry no full text. */
      followLinks?: boolean;
      /** Text that the address of an article page holds; `*` stands for anything. */
      addressPattern?: string;
      /** Name shown with its articles. */
      sourceName?: string;
      id: string;
      mapping?: {
        description?: string;
        columns?: Record<string, components['schemas']['MappingSource']>;
        rename?: Record<string, string>;
        constants?: Record<string, components['schemas']['MappingConstant']>;
        unpivot?: ({
          columns: Record<string, components['schemas']['MappingSource']>;
          [name: string]: unknown;
        })[];
        skip?: Record<string, (components['schemas']['MappingConstant'])[]>;
        sheet?: string | (string)[];
        headingRow?: number | [number, number];
      };
      selectors?: components['schemas']['SourceSelectors'];
      createdAt: string;
      createdBy: string;
      updatedAt: string;
      checkedAt: string | null;
      /** Null while the source is not enabled. */
      nextCheckAt: string | null;
      /** Failed checks in a row. */
      failures: number;
      failingSince: string | null;
      lastRun: components['schemas']['SourceRun'] | null;
    };
    MappingSource: string | (string)[] | {
      pattern?: string;
      from: string | (string)[];
      join?: string;
      replace?: string;
    };
    MappingConstant: string | number | boolean;
    MappingEntry: string | number | boolean | Record<string, components['schemas']['MappingSource']>;
    SourceSelectors: {
      /** Links of a list page to its articles. */
      links?: string;
      title?: string;
      lead?: string;
      content?: string;
      author?: string;
      date?: string;
    };
    SourceRun: {
      id: string;
      trigger: "schedule" | "editor";
      startedAt: string;
      finishedAt: string | null;
      milliseconds: number | null;
      outcome: "published" | "unchanged" | "gathering" | "failed";
      added: number;
      changed: number;
      unchanged: number;
      /** Records another source had brought word for word. */
      duplicates: number;
      /** Pages and rows that could not be used. */
      failed: number;
      edition: number | null;
      reason: string | null;
    };
    NewSource: {
      domain: "land-prices" | "legal-documents" | "procedures" | "recruitments" | "articles" | "indicators" | "places";
      name: string;
      address: string;
      kind: "feed" | "page-list" | "sitemap" | "file" | "gateway";
      intervalMinutes?: number;
      strategy?: "merge" | "replace";
      enabled?: boolean;
      /** How the columns of a file or feed are read. */
      mapping?: {
        description?: string;
        columns?: Record<string, components['schemas']['MappingSource']>;
        rename?: Record<string, string>;
        constants?: Record<string, components['schemas']['MappingConstant']>;
        unpivot?: ({
          columns: Record<string, components['schemas']['MappingSource']>;
          [name: string]: unknown;
        })[];
        skip?: Record<string, (components['schemas']['MappingConstant'])[]>;
        sheet?: string | (string)[];
        headingRow?: number | [number, number];
      };
      selectors?: components['schemas']['SourceSelectors'];
      /** Fetches the page of each item, for feeds that carry no full text. */
      followLinks?: boolean;
      /** Text that the address of an article page holds; `*` stands for anything. */
      addressPattern?: string;
      /** Name shown with its articles. */
      sourceName?: string;
    };
    SourceChange: {
      name?: string;
      address?: string;
      kind?: "feed" | "page-list" | "sitemap" | "file" | "gateway";
      intervalMinutes?: number;
      strategy?: "merge" | "replace";
      enabled?: boolean;
      mapping?: {
        description?: string;
        columns?: Record<string, components['schemas']['MappingSource']>;
        rename?: Record<string, string>;
        constants?: Record<string, components['schemas']['MappingConstant']>;
        unpivot?: ({
          columns: Record<string, components['schemas']['MappingSource']>;
          [name: string]: unknown;
        })[];
        skip?: Record<string, (components['schemas']['MappingConstant'])[]>;
        sheet?: string | (string)[];
        headingRow?: number | [number, number];
      } | null;
      selectors?: components['schemas']['SourceSelectors'] & Record<string, unknown> | null;
      followLinks?: boolean | null;
      addressPattern?: string | null;
      sourceName?: string | null;
    };
    UnansweredTerm: {
      surface: string;
      /** Words without diacritics. */
      term: string;
      count: number;
      firstOn: string;
      lastOn: string;
    };
    SavedQuestion: {
      id: string;
      question: string;
      result: components['schemas']['SavedResult'] | null;
      checkedAt: string | null;
      /** What changed since an editor saw it last. */
      change: {
        /** `gone`: no answer any more; `found`: an answer now; `values`: the same records say otherwise; `records`: other records answer; `other`: another reading. */
        kind: "gone" | "found" | "values" | "records" | "other";
        before: components['schemas']['SavedResult'];
        after: components['schemas']['SavedResult'];
        at: string;
      } | null;
      addedBy: string;
      addedAt: string;
    };
    SavedResult: {
      /** As `ask` says it; `search` where records are only found, `nothing` where none are. */
      outcome: "answer" | "ambiguous" | "urgent" | "search" | "nothing";
      answer: string | null;
      domain: string | null;
      records: (string)[];
      facts: ([string, string | number])[];
    };
    NewSavedQuestion: {
      question: string;
    };
    SavedQuestionsChecked: {
      checked: number;
      left: number;
      changed: (components['schemas']['SavedQuestion'])[];
    };
    WordPair: {
      /** As people say it, with diacritics. */
      said: string;
      /** What records say instead; any of them. */
      means: (string)[];
      addedBy: string;
      addedAt: string;
    };
    WordPairEffect: {
      pair: {
        /** As people say it, with diacritics. */
        said: string;
        /** What records say instead; any of them. */
        means: (string)[];
      };
      saved: boolean;
      /** Questions kept that were asked both ways. */
      checked: number;
      /** Questions kept that were not: one turn asks twenty. */
      left: number;
      effects: ({
        question: string;
        /** `gone`: no answer any more; `found`: an answer now; `values`: the same records say otherwise; `records`: other records answer; `other`: another reading. */
        kind: "gone" | "found" | "values" | "records" | "other";
        before: components['schemas']['SavedResult'];
        after: components['schemas']['SavedResult'];
      })[];
    };
    NewWordPair: {
      /** As people say it, with diacritics. */
      said: string;
      /** What records say instead; any of them. */
      means: (string)[];
    };
  };
}

